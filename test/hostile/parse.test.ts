import { expect, it } from 'vitest'
import { compileRules } from '../../src/parse/compile-rules.ts'
import { parseNotes } from '../../src/parse/parse-notes.ts'
import { readRules } from '../../src/config/read-rules.ts'
import type { Notes } from '../../src/domain/notice.ts'
import { workplace } from '../app/workplace.ts'
import { honest, hostileBullets, hostileDocuments, notesWith } from './hostile-notes.ts'

const rules = compileRules(readRules())
const documents = [
  ...Object.entries(hostileBullets).map(([name, bullet]) => [name, notesWith(bullet)] as const),
  ...Object.entries(hostileDocuments),
]
/** How much longer than good notes of its size a hostile document may take. */
const patience = 20

function timed<T>(work: () => T): { readonly result: T; readonly milliseconds: number } {
  const start = performance.now()
  const result = work()
  return { result, milliseconds: performance.now() - start }
}

function benign(length: number): string {
  const bullet = `* ${honest}\n* Ubuntu 22.04 node pools can no longer be created from 1 June 2026.\n`
  return `## Release 2025-10-12\n\n### Announcements\n\n${bullet.repeat(Math.ceil(length / bullet.length))}`
}

it.each(documents)('%s hides nothing and is read about as fast as good notes', (_, text) => {
  const usual = timed(() => parseNotes(benign(text.length), rules, 'notes.md')).milliseconds
  const { result, milliseconds } = timed(() => parseNotes(text, rules, 'notes.md'))
  expect(result.notices[0]).toMatchObject({ text: `* ${honest}`, deadline: { date: '2026-03-01' } })
  for (const { title } of result.notices) expect(title.length).toBeLessThanOrEqual(120)
  expect(milliseconds).toBeLessThan(Math.max(5000, patience * usual))
})

const plain = notesWith('Ubuntu 22.04 pools\n  * are retired\n  * on 1 June 2026').trimEnd()

it.each([
  ['a byte order mark', `\ufeff${plain}`],
  ['CRLF', plain.replaceAll('\n', '\r\n')],
  ['CR', plain.replaceAll('\n', '\r')],
  ['tabs', plain.replaceAll('* ', '*\t').replaceAll('\n  *', '\n\t*')],
  ['white space at line ends', plain.replaceAll('\n', ' \t\n')],
  ['a final line break', `${plain}\n`],
])('notes with %s read as without', async (_, text) => {
  const place = workplace({ 'plain.md': plain, 'notes.md': text })
  const read = async (file: string) => {
    const { notices } = await place.ask<Notes>('parse', file)
    return notices.map(({ id, thread, line, title, deadline, subjects }) => ({
      id,
      thread,
      line,
      title,
      deadline,
      subjects,
    }))
  }
  const expected = await read('plain.md')
  expect(expected).toHaveLength(3)
  expect(await read('notes.md')).toEqual(expected)
})
