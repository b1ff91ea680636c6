import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { changelog, inventory, workplace } from './workplace.ts'

const faults: readonly (readonly [name: string, spoil: (file: string) => void, message: string])[] = [
  [
    'of another program',
    (file) => new Database(file).exec('CREATE TABLE songs (title TEXT)').close(),
    'another program',
  ],
  [
    'that is text',
    (file) => writeFileSync(file, 'not a database, but long enough to be taken for one'.repeat(20)),
    'not a SQLite database',
  ],
  ['of a newer version', (file) => newer(file), 'newer Lookout'],
]
const commands = [
  ['clusters', 'list'],
  ['clusters', 'import', 'clusters.json'],
  ['clusters', 'remove', 'shop-prod'],
  ['notices', 'list'],
  ['run', '--changelog', 'CHANGELOG.md'],
  ['run', '--changelog', 'CHANGELOG.md', '--dry-run'],
]

it.each(faults.flatMap((fault) => commands.map((args) => [...fault, args] as const)))(
  'a database %s is refused and left as it is',
  async (_, spoil, message, args) => {
    const place = workplace({ 'clusters.json': JSON.stringify(inventory), 'CHANGELOG.md': changelog })
    await place.run('clusters', 'import', 'clusters.json', '--db', 'mine.db')
    const file = join(place.folder, 'spoilt.db')
    writeFileSync(file, readFileSync(join(place.folder, 'mine.db')))
    if (message !== 'newer Lookout') writeFileSync(file, '')
    spoil(file)
    const before = readFileSync(file)
    const { stdout, stderr, exitCode } = await place.run(...args, '--db', 'spoilt.db')
    expect([stdout, exitCode]).toEqual(['', 2])
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(file)).toEqual(before)
  },
)

it('a locked database is read all the same', async () => {
  const place = workplace({ 'clusters.json': JSON.stringify(inventory) })
  await place.run('clusters', 'import', 'clusters.json')
  const other = new Database(join(place.folder, 'lookout.db'))
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  expect((await place.run('clusters', 'list')).exitCode).toBe(0)
})

function newer(file: string): void {
  const database = new Database(file)
  database.pragma('user_version = 99')
  database.close()
}
