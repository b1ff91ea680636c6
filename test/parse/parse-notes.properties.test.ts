import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Notice } from '../../src/domain/notice.ts'
import { matters, type Bullet } from './matters.ts'
import { readDocument } from './read-document.ts'
import { anyStyle, writeReleases, type ReleaseText } from './release-text.ts'

const headings = ['Announcements', 'Behavioral Changes', 'Component Updates', 'Storage fixes']

/** A choice of matters, each told once, under some headings. */
const sections = fc
  .shuffledSubarray([...matters], { minLength: 2 })
  .chain((chosen) =>
    fc.tuple(...chosen.map((tellings) => fc.tuple(fc.constantFrom(...headings), fc.constantFrom(...tellings)))),
  )
  .map((placed) => [...Map.groupBy(placed, ([heading]) => heading)])
  .map((groups) => groups.map(([heading, placed]) => [heading, placed.map(([, bullet]) => bullet)] as const))

/** Two releases that tell some matters both, the newer first. */
const releases = fc.tuple(sections, sections).map(([newer, older]): ReleaseText[] => [
  { date: '2025-10-19', sections: newer },
  { date: '2025-09-14', sections: older },
])

/** What notices say, wherever they stand and however their Markdown is laid out; in no order. */
function saidBy(notices: readonly Notice[]): unknown[] {
  return notices
    .map(({ line: _line, endLine: _endLine, text, ...said }) => ({ ...said, text: layoutFree(text) }))
    .sort((a, b) => a.id.localeCompare(b.id))
}

function layoutFree(markdown: string): string {
  return markdown
    .replace(/^\s*(?:[*+-]|1\.)\s/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function read(texts: readonly ReleaseText[]): readonly Notice[] {
  return readDocument(writeReleases(texts)).notices
}

it('reads the same from a release of any layout', () => {
  fc.assert(
    fc.property(releases, anyStyle, (texts, style) => {
      const { notices } = readDocument(writeReleases(texts, style))
      expect(saidBy(notices)).toEqual(saidBy(read(texts)))
    }),
  )
})

it('knows the lines of every notice in any layout', () => {
  fc.assert(
    fc.property(releases, anyStyle, (texts, style) => {
      const document = writeReleases(texts, style)
      const lines = document.split(/\r?\n/)
      for (const { line, endLine, text } of readDocument(document).notices) {
        const there = lines.slice(line - 1, endLine).join('\n')
        expect(layoutFree(there)).toBe(layoutFree(text.replace('https://github.com/Azure/AKS/blob/master/', '')))
      }
    }),
  )
})

it('reads the same from a release in any order', () => {
  const shuffled = releases.chain((texts) =>
    fc.tuple(
      fc.constant(texts),
      fc.tuple(...texts.map(({ date, sections: all }) => shuffleSections(all).map((sections) => ({ date, sections })))),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([texts, mixed]) => {
      expect(saidBy(read(mixed))).toEqual(saidBy(read(texts)))
    }),
  )
})

function shuffleSections(all: ReleaseText['sections']): fc.Arbitrary<ReleaseText['sections']> {
  const mixed = all.map(([heading, bullets]) => shuffle(bullets).map((list) => [heading, list] as const))
  return fc.tuple(...mixed).chain((list) => shuffle(list))
}

function shuffle<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length })
}

it('leaves ids and threads alone when another bullet is put in, taken out or edited', () => {
  const bystander = fc
    .string({ unit: 'grapheme', maxLength: 200 })
    .map((text): Bullet => [`Xyzzy ${text.replace(/\s+/g, ' ')}`])
  const place = fc.record({ release: fc.nat(1), section: fc.nat(), bullet: fc.nat() })
  fc.assert(
    fc.property(releases, place, bystander, bystander, (texts, at, before, after) => {
      const known = identities(read(texts))
      for (const stranger of [before, after]) {
        expect(identities(read(insert(texts, at, stranger)))).toEqual(expect.arrayContaining(known))
      }
    }),
  )
})

function identities(notices: readonly Notice[]): string[] {
  return notices.map(({ id, thread, title }) => `${id} ${thread} ${title}`)
}

function insert(
  texts: readonly ReleaseText[],
  at: { release: number; section: number; bullet: number },
  stranger: Bullet,
): ReleaseText[] {
  return texts.map(({ date, sections: all }, release) => ({
    date,
    sections: all.map(([heading, bullets], section) => {
      if (release !== at.release || section !== at.section % all.length) return [heading, bullets] as const
      return [heading, bullets.toSpliced(at.bullet % (bullets.length + 1), 0, stranger)] as const
    }),
  }))
}
