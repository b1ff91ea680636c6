import { compactText } from './compact-text.ts'
import { readReleaseHeading, type ReleaseHeading } from './release-heading.ts'

/** A release's part of the document: the text below its heading. */
export interface ReleaseText {
  readonly heading: ReleaseHeading
  /** 1-based line of the heading. */
  readonly line: number
  readonly text: string
}

/**
 * Cuts a document at the headings of its releases; what stands before the first is left out. A deeper heading that names
 * the date of the release it stands in (an update above its hotfix) opens no other.
 */
export function splitReleases(lines: readonly string[]): ReleaseText[] {
  const found: { heading: ReleaseHeading; depth: number; line: number }[] = []
  let fenced = false
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced
    if (fenced || !line.startsWith('#')) continue
    const [, marks = '', title = ''] = /^(#{1,4})\s+(.*?)[\s#]*$/.exec(line) ?? []
    const heading = readReleaseHeading(title.replace(/[*_`[\]]/g, ''))
    const open = found.at(-1)
    if (!heading || (open && open.heading.date === heading.date && marks.length > open.depth)) continue
    found.push({ heading, depth: marks.length, line: index + 1 })
  }
  return found.map(({ heading, line }, index) => ({
    heading,
    line,
    text: compactText(lines.slice(line, (found[index + 1]?.line ?? lines.length + 1) - 1).join('\n')),
  }))
}
