import Database from 'better-sqlite3'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { announce, linux, startWatch, windows, type Watch } from './watch.ts'

const first = '2025-10-20T09:00:00Z'
const later = '2026-01-30T09:00:00Z'
const args = ['run', '--changelog', 'CHANGELOG.md', '--now', later]
const binary = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 255, 254])

/** A watch with a run behind it, a reminder due, and a new matter in its notes. */
async function startedWatch(): Promise<Watch> {
  const watch = await startWatch({ notes: announce('2025-10-12', windows) + announce('2025-09-14', windows) })
  await watch.week(first, '--changelog', 'CHANGELOG.md')
  watch.write('CHANGELOG.md', announce('2025-10-26', linux) + announce('2025-10-12', windows))
  return watch
}

/** One message on stderr, nothing posted, and the database as it was. */
async function expectRefusal(watch: Watch, message: RegExp, exitCode: 1 | 2): Promise<void> {
  const file = join(watch.folder, 'lookout.db')
  const [bytes, posts] = [readFileSync(file), watch.slack.posts.length]
  const outcome = await watch.run(...args)
  expect(outcome.stderr).toMatch(message)
  expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1)
  expect([outcome.stdout, outcome.exitCode, watch.slack.posts.length]).toEqual(['', exitCode, posts])
  expect(readFileSync(file).equals(bytes)).toBe(true)
}

it.each<[string, string, string | Uint8Array, RegExp]>([
  ['an empty inventory', 'clusters.json', '', /clusters\.json/],
  ['a binary inventory', 'clusters.json', binary, /clusters\.json/],
  ['a page for an inventory', 'clusters.json', '<!doctype html><html></html>', /clusters\.json/],
  ['an inventory cut off', 'clusters.json', '[\n  {\n    "name": "a",\n    "loc', /clusters\.json:4/],
  ['an inventory of another shape', 'clusters.json', '{"value": {"name": "a"}}', /clusters\.json/],
  ['an inventory of numbers', 'clusters.json', '[1, 2]', /clusters\.json/],
  ['a configuration that is no YAML', 'lookout.yaml', 'routes: [\n', /^lookout\.yaml:\d+:\d+/],
  ['a configuration of another shape', 'lookout.yaml', '- routes', /^lookout\.yaml:1:1/],
  ['a binary configuration', 'lookout.yaml', binary, /^lookout\.yaml/],
  ['notes cut off', 'CHANGELOG.md', '## Release 2025-10-12\n\n### Announ', /^CHANGELOG\.md: .*no notice/],
])('%s stops the run before anything is written', async (_, file, content, message) => {
  const watch = await startedWatch()
  watch.write(file, content)
  await expectRefusal(watch, message, 2)
})

it('notes that lost most of their releases stop the run', async () => {
  const releases = ['2025-10-12', '2025-09-14', '2025-08-24'].map((date) => announce(date, windows))
  const watch = await startWatch({ notes: releases.join('') })
  await watch.week(first, '--changelog', 'CHANGELOG.md')
  watch.write('CHANGELOG.md', releases[0] ?? '')
  await expectRefusal(watch, /^CHANGELOG\.md: holds 1 releases where 3 are known/, 2)
})

it.each<[string, string[], RegExp]>([
  ['an inventory', ['--clusters', 'nowhere.json'], /^nowhere\.json: there is no such file/],
  ['a configuration', ['--config', 'nowhere.yaml'], /^nowhere\.yaml: there is no such file/],
  ['a folder for a database', ['--db', 'folder'], /folder: /],
  ['a database below a file', ['--db', 'CHANGELOG.md/lookout.db'], /CHANGELOG\.md/],
  ['an instant', ['--now', 'yesterday'], /^--now yesterday: is not an instant/],
])('%s that leads nowhere is refused', async (_, more, message) => {
  const watch = await startWatch()
  mkdirSync(join(watch.folder, 'folder'))
  const { stdout, stderr, exitCode } = await watch.run('run', '--changelog', 'CHANGELOG.md', ...more)
  expect([stdout, watch.slack.posts]).toEqual(['', []])
  expect(stderr).toMatch(message)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(exitCode).toBe(2)
})

// It waits for the lock as long as users do, which takes seconds.
it('a database that another process writes to stops the run, which the next one makes up for', async () => {
  const watch = await startedWatch()
  const other = new Database(join(watch.folder, 'lookout.db'))
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  await expectRefusal(watch, /lookout\.db: .*\(SQLITE_BUSY\)$/m, 1)
  other.exec('ROLLBACK')
  expect((await watch.week(later, '--changelog', 'CHANGELOG.md')).told).toEqual([
    'shop new Azure Linux 2.0 node pools lose support on 30 November 2025',
    'shop reminder Windows Server 2019 retires on 1 March 2026',
  ])
})
