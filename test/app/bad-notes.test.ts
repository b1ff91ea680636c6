import { expect, it } from 'vitest'
import { inventory, workplace } from './workplace.ts'

const faults: readonly (readonly [name: string, content: string | Uint8Array | null, message: string])[] = [
  ['a missing file', null, 'there is no such file'],
  ['an empty file', '', 'no release found'],
  ['a binary file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 255, 254]), 'notes.md'],
  ['HTML', '<!doctype html><html><h2>Release 2025-10-12</h2><li>News</li></html>', 'is a web page'],
  ['notes cut off after a heading', '## Release 2025-10-12\n\n### Announ', 'no notice'],
]
const commands = [
  ['parse', 'notes.md'],
  ['match', '--changelog', 'notes.md', '--clusters', 'clusters.json'],
  ['run', '--changelog', 'notes.md', '--clusters', 'clusters.json'],
  ['rules', 'explain', '2025-10-12:3', 'shop-prod', '--changelog', 'notes.md', '--clusters', 'clusters.json'],
]

it.each(faults.flatMap((fault) => commands.map((args) => [...fault, args] as const)))(
  '%s is refused with one message that names it',
  async (_, content, message, args) => {
    const place = workplace({ 'clusters.json': JSON.stringify(inventory) })
    if (content !== null) place.write('notes.md', content)
    const { stdout, stderr, exitCode } = await place.run(...args)
    expect([stdout, exitCode]).toEqual(['', 2])
    expect(stderr).toMatch(/^notes\.md: /)
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  },
)

it('a refused run leaves nothing half-written', async () => {
  const place = workplace({ 'clusters.json': JSON.stringify(inventory), 'notes.md': 'nothing' })
  await place.run('run', '--changelog', 'notes.md', '--clusters', 'clusters.json')
  await place.run('clusters', 'add', 'web', '--location', 'x', '--kubernetes', '1.33', '--pool', 'p=flatcar')
  expect(await place.ask('clusters', 'list')).toMatchObject({ clusters: [{ name: 'web' }] })
  expect(await place.ask('notices', 'list')).toEqual({ notices: [], total: 0 })
})
