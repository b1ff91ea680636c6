import fc from 'fast-check'
import { validRange } from 'semver'
import { expect, it } from 'vitest'
import { lastDay } from '../../src/domain/calendar-date.ts'
import type { Notes } from '../../src/domain/notice.ts'
import { matters } from './matters.ts'
import { readDocument } from './read-document.ts'

const scraps = [
  ...matters.flat(2).flatMap((text) => text.split(' ')),
  ...'Kubernetes 1.30 v1.29+ 1.33.2 1.x <1.28 >=1.31 and or to between up later earlier until except LTS 1.28.102-akslts asm-1-27'.split(
    ' ',
  ),
  ...'31 February September 31, 2025 30th of Q3 Q9 2014 2041 20255 H2 2026-13-40 99/99/2025 May May 0 -1 end of mid early next'.split(
    ' ',
  ),
  ...'* - + 1. # ### === --- ``` ~~~ > | [ ]( ) <a <!-- --> &lt; \\ ** _ ~~ : . ; \u202E \u0007 \uD83D é ０ 日本'.split(
    ' ',
  ),
]
const separator = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\n  * ', '\n* ', '\n    ', '')
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.tuple(fc.constantFrom(...scraps), separator), { maxLength: 60 })
    .map((parts) => parts.map((part) => part.join('')).join('')),
)
const runs = { numRuns: 500 }

/** Reads any text that follows a release's heading and one good bullet. */
function read(text: string): { notes: Notes; lines: number } {
  const document = `## Release 2025-08-29\n\n* A bullet to begin with.\n\n${text}`
  return { notes: readDocument(document), lines: document.split(/\r\n?|\n/).length }
}

it('reads any text without failing, and never loses what stands before it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(read(text).notes.notices[0]).toMatchObject({ line: 3, release: '2025-08-29' })
    }),
    runs,
  )
})

it('numbers notices by lines of the document, in order and without overlap', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { notes, lines } = read(text)
      let last = 0
      for (const { line, endLine } of notes.notices) {
        expect(line).toBeGreaterThan(last)
        expect(endLine).toBeGreaterThanOrEqual(line)
        last = endLine
      }
      expect(last).toBeLessThanOrEqual(lines)
    }),
    runs,
  )
})

it('makes titles of one line and 120 characters at most', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { title } of read(text).notes.notices) {
        expect(title.length).toBeLessThanOrEqual(120)
        expect(title).not.toMatch(/[\u0000-\u001F\u007F\u2028\u2029]/)
        expect(title.trim()).toBe(title)
      }
    }),
    runs,
  )
})

it('makes no date that there is not, outside 2015 to 2040, and no range that semver rejects', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { dates, deadline, kubernetes } of read(text).notes.notices) {
        for (const { date } of [...dates, ...(deadline ? [deadline] : [])]) {
          const day = lastDay(date)
          expect(day >= '2015' && day < '2041', date).toBe(true)
          expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
        }
        if (kubernetes !== null) expect(validRange(kubernetes), kubernetes).not.toBeNull()
      }
    }),
    runs,
  )
})

it('gives every notice of a document an id of its own', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const ids = read(text).notes.notices.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    runs,
  )
})
