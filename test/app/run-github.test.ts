import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { status, type Fault } from '../servers/faults.ts'
import { startGitHubServer, type GitHubServer } from '../servers/github-server.ts'
import { announce, linux, oneRoute, startWatch, windows, type Watch } from './watch.ts'

const githubToken = 'ghp_planted'

/** A watch that reads its notes from GitHub. */
async function startGitHubWatch(): Promise<{ readonly watch: Watch; readonly github: GitHubServer }> {
  const github = await startGitHubServer(githubToken)
  onTestFinished(() => github.close())
  github.files.set('CHANGELOG.md', announce('2025-10-12', windows))
  const env = { GITHUB_API_URL: github.url, GITHUB_TOKEN: githubToken }
  return { github, watch: await startWatch({ config: `${oneRoute}sources: { releases: false }\n`, env }) }
}

it('notes on GitHub are read once; unchanged they cost one conditional request and tell nothing', async () => {
  const { watch, github } = await startGitHubWatch()
  expect((await watch.week('2025-10-20T09:00:00Z')).run.sources).toEqual([
    { name: 'changelog', status: 'changed', detail: '1 KB' },
  ])
  expect(github.requests).toHaveLength(1)
  const again = await watch.week('2025-10-27T09:00:00Z')
  expect(again.run).toMatchObject({ sources: [{ name: 'changelog', status: 'unchanged' }], notices: 0 })
  expect(again).toMatchObject({ alerts: [], posted: [], exitCode: 0 })
  expect(github.requests).toHaveLength(2)
  expect(github.requests[1]?.headers['if-none-match']).toMatch(/^W\//)
})

it('an edit on GitHub is read', async () => {
  const { watch, github } = await startGitHubWatch()
  await watch.week('2025-10-20T09:00:00Z')
  github.files.set('CHANGELOG.md', announce('2025-10-12', windows, linux))
  expect(await watch.week('2025-10-27T09:00:00Z')).toMatchObject({
    run: { sources: [{ status: 'changed' }], newNotices: 1 },
    told: ['shop new Azure Linux 2.0 node pools lose support on 30 November 2025'],
  })
})

it.each<[string, Fault, string]>([
  ['refuses the token', status(401), 'GitHub refuses the token (401)'],
  ['has nothing there', status(404), 'GitHub has no such thing (404)'],
  [
    'is out of quota',
    status(403, {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Date.parse('2037-01-01T10:00:00Z') / 1000),
    }),
    "GitHub's quota is used up until 2037-01-01 10:00 UTC",
  ],
  ['answers with a page', (_, response) => response.end('<!doctype html><html></html>'), 'CHANGELOG.md'],
])('where GitHub %s, the run says so and tells what falls due all the same', async (_, fault, error) => {
  const { watch, github } = await startGitHubWatch()
  await watch.week('2025-10-20T09:00:00Z')
  github.faults.push(fault)
  const failed = await watch.week('2026-01-30T09:00:00Z')
  expect(failed).toMatchObject({
    exitCode: 1,
    run: { sources: [{ name: 'changelog', status: 'failed', error: expect.stringContaining(error) }] },
    told: ['shop reminder Windows Server 2019 retires on 1 March 2026'],
  })
  expect(failed.posted).toHaveLength(1)
  // What the failure left alone still lets GitHub answer that nothing changed.
  expect((await watch.week('2026-01-31T09:00:00Z')).run.sources).toMatchObject([
    { name: 'changelog', status: 'unchanged' },
  ])
})

it('tokens stay out of everything that is printed or stored', async () => {
  const { watch, github } = await startGitHubWatch()
  github.faults.push(status(401, {}, JSON.stringify({ message: githubToken })))
  const runs = [await watch.week('2025-10-20T09:00:00Z'), await watch.run('run', '--now', '2025-10-21T09:00:00Z')]
  const files = ['lookout.db', 'lookout.db-wal'].flatMap((name) => readIfThere(join(watch.folder, name)))
  for (const text of [...runs.flatMap(({ stdout, stderr }) => [stdout, stderr]), ...files]) {
    expect(text).not.toContain('planted')
  }
})

function readIfThere(file: string): string[] {
  try {
    return [readFileSync(file, 'latin1')]
  } catch {
    return []
  }
}
