import { expect, it, onTestFinished } from 'vitest'
import type { PoolStanding } from '../../src/domain/pool-standing.ts'
import { azCluster, azPool } from '../inventory/az-cluster.ts'
import { startGitHubServer } from '../servers/github-server.ts'
import { workplace } from './workplace.ts'

const changelog = ['2025-09-21 202509.11.0', '2025-08-29 202508.20.0', '2025-08-08 202508.06.0']
  .map((line) => line.split(' '))
  .map(
    ([date, version]) =>
      `## Release ${date}\n\n### Component Updates\n\n* Ubuntu 22.04 node image is now ${version}.\n`,
  )
  .join('\n')

const clusters = [
  azCluster({
    name: 'shop',
    agentPoolProfiles: [
      azPool({ name: 'fresh', nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202509.11.0' }),
      azPool({ name: 'old', nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202508.06.0' }),
      azPool({ name: 'strange', osSku: null, nodeImageVersion: 'Custom-1' }),
    ],
  }),
]
const files = ['--changelog', 'CHANGELOG.md', '--clusters', 'clusters.json']

it('tells of each pool what it runs, the newest of its family, and what lies between', async () => {
  const { ask, run } = workplace({ 'CHANGELOG.md': changelog, 'clusters.json': JSON.stringify(clusters) })
  const { pools } = await ask<{ pools: PoolStanding[] }>('images', ...files)
  const shop = { cluster: 'shop', os: 'ubuntu-22.04' }
  expect(pools).toEqual([
    {
      ...shop,
      pool: 'old',
      running: '202508.06.0',
      newest: '202509.11.0',
      weeksBehind: 5,
      between: ['202508.20.0', '202509.11.0'],
    },
    { ...shop, pool: 'fresh', running: '202509.11.0', newest: '202509.11.0', weeksBehind: 0, between: [] },
    { ...shop, os: null, pool: 'strange', running: null, newest: null, weeksBehind: null, between: [] },
  ])
  await run('run', ...files)
  expect((await ask<{ pools: PoolStanding[] }>('images')).pools).toEqual(pools)
  const { stdout } = await run('images')
  expect(stdout).toMatch(/shop +old +Ubuntu 22.04 +202508.06.0 +202509.11.0 +5 weeks$/m)
  expect(stdout).toMatch(/shop +strange +unknown +unknown/)
})

const folder = 'vhd-notes/aks-ubuntu/AKSUbuntu-2204'
const linked = (version: string) =>
  `## Release 2025-09-21\n\n### Component Updates\n\n* Ubuntu 22.04 node image is now [${version}](${folder}/${version}.txt).\n`
const notesOf = (kernel: string, containerd: string, packages: readonly string[]) => `Starting build
  - containerd version ${containerd}
  - kubelet version 1.32.7
=== Installed Packages Begin
${packages.map((name) => `${name} amd64 [installed]`).join('\n')}
=== Installed Packages End
Linux version ${kernel} (builder)
`

it('--changes compares the notes of the running and the newest image, fetched once', async () => {
  const github = await startGitHubServer()
  onTestFinished(() => github.close())
  const old = ['bash/jammy,now 5.1', 'curl/jammy,now 7.81', 'ftp/jammy,now 1.0']
  github.files.set(`${folder}/202508.06.0.txt`, notesOf('5.15.0-1091', '1.7.27', old))
  github.files.set(
    `${folder}/202509.11.0.txt`,
    notesOf('5.15.0-1094', '1.7.28', ['bash/jammy,now 5.2', 'curl/jammy,now 7.81', 'zstd/jammy,now 1.4']),
  )
  const { ask, run } = workplace(
    { 'CHANGELOG.md': linked('202509.11.0'), 'clusters.json': JSON.stringify(clusters) },
    { env: { GITHUB_API_URL: github.url } },
  )
  await run('run', ...files)
  const { pools } = await ask<{ pools: { pool: string; changes?: object; reason?: string }[] }>('images', '--changes')
  expect(pools.find(({ pool }) => pool === 'old')?.changes).toEqual({
    parts: [
      { name: 'kernel', from: '5.15.0-1091', to: '5.15.0-1094' },
      { name: 'containerd', from: '1.7.27', to: '1.7.28' },
    ],
    packages: { changed: 1, added: ['zstd'], removed: ['ftp'] },
  })
  expect(pools.find(({ pool }) => pool === 'fresh')).not.toHaveProperty('changes')
  const asked = github.requests.length
  const { stdout } = await run('images', '--changes')
  expect(github.requests).toHaveLength(asked)
  expect(stdout).toContain('Ubuntu 22.04 202508.06.0 → 202509.11.0\n  • kernel 5.15.0-1091 → 5.15.0-1094')
  expect(stdout).toContain('1 package updated; new: zstd; gone: ftp')
})

it('notes that are not there are named, and the pools are told all the same', async () => {
  const github = await startGitHubServer()
  onTestFinished(() => github.close())
  const { run } = workplace(
    { 'CHANGELOG.md': linked('202509.11.0'), 'clusters.json': JSON.stringify(clusters) },
    { env: { GITHUB_API_URL: github.url } },
  )
  await run('run', ...files)
  const { stdout, exitCode } = await run('images', '--changes')
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/✖ image-notes: GitHub has no such thing \(404\).*AKS publishes no notes/s)
})
