import fc from 'fast-check'
import type { Bullet } from './matters.ts'

/** How an author writes a release; none of it changes what the release says. */
export interface Style {
  readonly marker: '*' | '-' | '+' | '1.'
  /** Spaces before what belongs to a bullet. */
  readonly indent: 2 | 3 | 4
  /** Characters after which a line is broken, where there is a space. */
  readonly column: number
  readonly lineEnd: '\n' | '\r\n'
  /** A blank line between bullets. */
  readonly loose: boolean
  /** Sections are bullets, with theirs nested below. */
  readonly nestedSections: boolean
}

/** A release's sections, each a heading and its bullets. */
export interface ReleaseText {
  readonly date: string
  readonly sections: readonly (readonly [heading: string, bullets: readonly Bullet[]])[]
}

const plainStyle: Style = {
  marker: '*',
  indent: 2,
  column: Infinity,
  lineEnd: '\n',
  loose: false,
  nestedSections: false,
}

// Longer lines than 100 characters are not broken by hand: there a new line is taken for a new paragraph.
export const anyStyle: fc.Arbitrary<Style> = fc
  .record({
    marker: fc.constantFrom('*', '-', '+', '1.'),
    indent: fc.constantFrom(2, 3, 4),
    column: fc.oneof(fc.constant(Infinity), fc.integer({ min: 20, max: 100 })),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    loose: fc.boolean(),
    nestedSections: fc.boolean(),
  })
  .map((style) => (style.marker === '1.' && style.indent === 2 ? { ...style, indent: 3 } : style))

export function writeReleases(releases: readonly ReleaseText[], style: Style = plainStyle): string {
  const lines = releases.flatMap(({ date, sections }) => [
    `## Release ${date}`,
    '',
    ...sections.flatMap(([heading, bullets]) => writeSection(heading, bullets, style)),
    '',
  ])
  return lines.join(style.lineEnd)
}

function writeSection(heading: string, bullets: readonly Bullet[], style: Style): string[] {
  const lines = bullets.flatMap((bullet) => [...writeBullet(bullet, style), ...(style.loose ? [''] : [])])
  if (!style.nestedSections) return [`### ${heading}`, '', ...lines, '']
  return [`${style.marker} ${heading}`, ...lines.map((line) => (line === '' ? '' : ' '.repeat(style.indent) + line))]
}

function writeBullet([text, ...nested]: Bullet, style: Style): string[] {
  const indent = ' '.repeat(style.indent)
  const blank = style.loose && nested.length > 0 ? [''] : []
  return [
    ...writeItem(text, style),
    ...blank,
    ...nested.flatMap((below) => writeItem(below, style).map((line) => indent + line)),
  ]
}

function writeItem(text: string, { marker, indent, column }: Style): string[] {
  return wrap(`${marker} ${text}`, column).map((line, index) => (index === 0 ? line : ' '.repeat(indent) + line))
}

function wrap(text: string, column: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= column) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
