import { expect, it } from 'vitest'
import type { PoolStanding } from '../../src/domain/pool-standing.ts'
import { azCluster, azPool } from '../inventory/az-cluster.ts'
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
  expect(stdout).toMatch(/shop +old +Ubuntu 22.04 +202508.06.0 +202509.11.0 +5 weeks, 2 images/)
  expect(stdout).toMatch(/shop +strange +unknown +unknown/)
})
