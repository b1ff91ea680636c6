import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { azCluster } from '../inventory/az-cluster.ts'
import { announce, linux, shopClusters, startWatch, windows } from './watch.ts'

const now = '2025-10-20T09:00:00Z'
const notes = ['--changelog', 'CHANGELOG.md']
const routes = `clusters: [clusters.json]
routes:
  - name: platform
    match: 'cluster.pools.exists(p, p.os.startsWith("windows"))'
    slack: '#platform-aks'
    continue: true
  - name: shop
    match: 'cluster.tags.team == "shop"'
    slack: '#shop-aks'
`
const stray = azCluster({ name: 'stray', id: '/subscriptions/s/stray', currentKubernetesVersion: '1.32.6' })

it('a cluster goes to the first route that takes it, and on where the route says so', async () => {
  const watch = await startWatch({ config: routes })
  const { told, posted } = await watch.week(now, ...notes)
  expect(told).toEqual([
    'platform new Windows Server 2019 retires on 1 March 2026',
    'shop new Azure Linux 2.0 node pools lose support on 30 November 2025',
    'shop new Windows Server 2019 retires on 1 March 2026',
  ])
  expect(posted.toSorted()).toEqual([
    'C1 AKS Lookout is watching 2 clusters for shop · 🟠 2 to plan',
    'C2 AKS Lookout is watching 1 cluster for platform · 🟠 1 to plan',
  ])
})

it('each route hears in its own language, of what is new and of what became of it', async () => {
  const config = routes.replace("slack: '#shop-aks'", "slack: '#shop-aks'\n    language: ja")
  const watch = await startWatch({ config, notes: announce('2025-10-12', windows) })
  const first = await watch.week(now, ...notes)
  expect(first.posted.toSorted()).toEqual([
    'C1 AKS Lookout は shop の 2 クラスターを見守っています · 🟠 1 要計画',
    'C2 AKS Lookout is watching 1 cluster for platform · 🟠 1 to plan',
  ])
  const later = announce('2025-10-24', windows.replace('1 March', '1 June'), linux)
  watch.write('CHANGELOG.md', later + announce('2025-10-12', windows))
  const second = await watch.week('2025-10-27T09:00:00Z', ...notes)
  expect(second.posted.join('\n')).toMatch(/C1 .*Azure Linux.* · あと 34 日（2025年11月30日）/)
  expect(second.posted.join('\n')).toMatch(/C1 .* · 延期: 2026年3月1日 → 2026年6月1日/)
  expect(second.posted.join('\n')).toMatch(/C2 .* · Postponed: 1 Mar 2026 → 1 Jun 2026/)
})

it('a cluster that no route takes is named on stderr, and nothing else is', async () => {
  const watch = await startWatch({ config: routes, clusters: [...shopClusters, stray] })
  const { stderr, exitCode } = await watch.week(now, ...notes)
  expect([stderr, exitCode]).toEqual(['no route takes stray: add a route without match for what is left\n', 0])
})

it('--dry-run plans, posts nothing and makes no database', async () => {
  const watch = await startWatch()
  const before = readdirSync(watch.folder)
  const { alerts } = await watch.week(now, ...notes, '--dry-run')
  expect(alerts).toMatchObject([{ status: 'planned' }, { status: 'planned' }])
  expect(readdirSync(watch.folder)).toEqual(before)
  expect(watch.slack.calls).toEqual([])
})

it('--dry-run leaves the database byte for byte as it was and takes nothing from the next run', async () => {
  const watch = await startWatch({ notes: announce('2025-10-12', windows) })
  await watch.week(now, ...notes)
  const file = join(watch.folder, 'lookout.db')
  const before = readFileSync(file)
  watch.write('CHANGELOG.md', announce('2025-10-12', windows, linux))
  const dry = await watch.week('2025-10-27T09:00:00Z', ...notes, '--dry-run')
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(existsSync(`${file}-wal`)).toBe(false)
  expect(dry.posted).toEqual([])
  const real = await watch.week('2025-10-27T09:00:00Z', ...notes)
  expect(real.told).toEqual(dry.told)
  expect(real.told).toHaveLength(1)
})

it('without an inventory it says so, shows what breaks for everybody of late, and how to register clusters', async () => {
  const watch = await startWatch({
    config: '',
    notes: announce('2025-10-12', windows) + announce('2025-05-11', linux),
  })
  const { stdout, exitCode } = await watch.run('run', ...notes, '--now', now)
  expect(exitCode).toBe(0)
  expect(stdout).toContain('No clusters are registered')
  expect(stdout).toContain('Windows Server 2019 retires')
  expect(stdout).not.toContain('Azure Linux 2.0')
  expect(stdout).toContain('lookout clusters import')
  expect(await watch.week(now, ...notes)).toMatchObject({ alerts: [], exitCode: 0 })
})

it('a route without a channel prints its messages in full, once', async () => {
  const watch = await startWatch({ config: 'clusters: [clusters.json]\n', env: { SLACK_BOT_TOKEN: '' } })
  const { stdout } = await watch.run('run', ...notes, '--now', now)
  expect(stdout).toContain('AKS Lookout is watching 2 clusters for everyone')
  expect(stdout.match(/Windows Server 2019 retires/g)).toHaveLength(1)
  expect(stdout).toContain('2 alerts to 1 route, 2 clusters')
  expect((await watch.run('run', ...notes, '--now', now)).stdout).not.toContain('Windows')
})

it('--summary appends what happened to a file, for a job to show', async () => {
  const watch = await startWatch()
  watch.write('summary.md', 'before\n')
  await watch.week(now, ...notes, '--summary', 'summary.md')
  const text = readFileSync(join(watch.folder, 'summary.md'), 'utf8')
  expect(text).toMatch(/^before\n### AKS Lookout: 2 alerts/)
  expect(text).toContain('| changelog | changed |')
})
