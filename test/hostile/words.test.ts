import { expect, it } from 'vitest'
import { startWatch } from '../app/watch.ts'
import { filledWorkplace } from '../app/workplace.ts'
import { expectOnlyText } from './only-text.ts'

const words = [
  "'; DROP TABLE notices;--",
  "' OR ''='",
  '" OR 1=1 --',
  '%',
  '*',
  '"',
  'NEAR(',
  'a AND',
  'title:',
  '-x',
  '^',
  '\u0000',
  '\u001b[2J',
  '\ud800',
  'a'.repeat(100_000),
  '('.repeat(10_000),
]

it('no word given to a command is taken for SQL or for a search expression', async () => {
  const place = await filledWorkplace()
  const before = await place.ask('notices', 'list')
  const clusters = await place.ask('clusters', 'list')
  const commands = [
    (word: string) => ['notices', 'search', '--', word],
    (word: string) => ['notices', 'show', '--', word],
    (word: string) => ['notices', 'list', `--subject=${word}`],
    (word: string) => ['notices', 'list', `--cluster=${word}`],
    (word: string) => ['clusters', 'remove', '--', word],
    (word: string) => ['rules', 'explain', '--', word, word],
  ]
  for (const word of words) {
    for (const command of commands) {
      const { stdout, stderr, exitCode } = await place.run(...command(word))
      expect([command(word), [0, 2].includes(exitCode), stderr]).toEqual([
        command(word),
        true,
        expect.not.stringContaining('unexpectedly'),
      ])
      expect(stderr.length).toBeLessThan(2000)
      expectOnlyText(stdout + stderr)
    }
  }
  expect(await place.ask('notices', 'list')).toEqual(before)
  expect(await place.ask('clusters', 'list')).toEqual(clusters)
})

it.each([
  ['reach out of the cluster', 'cluster.tags.constructor.constructor("return process")()'],
  ['name what is not there', 'process.env.HOME == ""'],
  ['run for ever by a regular expression', 'cluster.name.matches("(a+)+$")'],
  ['nest without end', `${'('.repeat(100_000)}true${')'.repeat(100_000)}`],
  ['grow without end', `${'true || '.repeat(100_000)}true`],
  ['count without end', '[1,2,3].all(a, [1,2,3].all(b, [1,2,3].all(c, [1,2,3].all(d, [1].all(e, [1].all(f, true))))))'],
  ['are no expression', 'cluster.name =='],
  ['are no answer', 'cluster.name'],
])('predicates of routes that %s are refused with their place', async (_, predicate) => {
  const config = `clusters: [clusters.json]\nroutes:\n  - name: shop\n    match: ${JSON.stringify(predicate)}\n`
  const watch = await startWatch({ config })
  const { stdout, stderr, exitCode } = await watch.run('run', '--changelog', 'CHANGELOG.md')
  expect([stdout, exitCode]).toEqual(['', 2])
  expect(stderr).toMatch(/^lookout\.yaml:4:\d+ +routes\[0\]\.match: /)
  expect(stderr.length).toBeLessThan(2000)
})
