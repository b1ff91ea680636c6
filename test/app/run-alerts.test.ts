import { expect, it } from 'vitest'
import { azCluster, azPool } from '../inventory/az-cluster.ts'
import { announce, linux, shopClusters, startWatch, windows } from './watch.ts'

const notes = ['--changelog', 'CHANGELOG.md']
const first = '2025-10-20T09:00:00Z'
const later = '2025-10-27T09:00:00Z'
const ubuntu = 'Ubuntu 22.04 node pools can no longer be created from 1 June 2026.'

it('the first run tells a route all that concerns it in one message', async () => {
  const watch = await startWatch()
  const { alerts, posted, run, exitCode, stderr } = await watch.week(first, ...notes)
  expect([exitCode, stderr]).toEqual([0, ''])
  expect(posted).toEqual(['C1 AKS Lookout is watching 2 clusters for shop · 🟠 2 to plan'])
  expect(JSON.stringify(watch.slack.posts[0]?.blocks)).toContain('Windows Server 2019 retires')
  const instant = '2025-10-20T09:00:00.000Z'
  expect(run).toEqual({
    id: instant,
    startedAt: instant,
    finishedAt: instant,
    sources: [{ name: 'changelog', status: 'changed' }],
    releases: 1,
    notices: 2,
    newNotices: 2,
    edited: 0,
    withdrawn: 0,
  })
  expect(alerts[1]).toEqual({
    thread: alerts[1]?.notice,
    notice: expect.stringMatching(/^2025-10-12-/),
    reason: 'new',
    changes: [],
    route: 'shop',
    targets: ['slack:#shop-aks'],
    severity: 'warning',
    clusters: [
      {
        name: 'shop-prod',
        when: 'now',
        certainty: 'sure',
        pools: ['win'],
        reasons: ['node pool win runs Windows Server 2019'],
      },
    ],
    title: 'Windows Server 2019 retires on 1 March 2026',
    deadline: { date: '2026-03-01', precision: 'day' },
    status: 'sent',
  })
})

it('the same notes again, at the same instant or a week later, tell nothing', async () => {
  const watch = await startWatch()
  await watch.week(first, ...notes)
  for (const now of [first, later]) {
    expect(await watch.week(now, ...notes)).toMatchObject({ alerts: [], posted: [], exitCode: 0 })
  }
})

it('a new release is told in one message a matter and route', async () => {
  const watch = await startWatch()
  await watch.week(first, ...notes)
  watch.write('CHANGELOG.md', announce('2025-10-26', ubuntu, windows) + announce('2025-10-12', windows, linux))
  const { posted, alerts } = await watch.week(later, ...notes)
  expect(posted).toEqual([
    'C1 🟠 Ubuntu 22.04 node pools can no longer be created from 1 June 2026 · in 217 days (1 Jun 2026)',
  ])
  expect(alerts).toMatchObject([{ reason: 'new', deadline: { date: '2026-06-01' }, clusters: [{ name: 'shop-prod' }] }])
})

it('an edited deadline is told with what it was', async () => {
  const watch = await startWatch()
  await watch.week(first, ...notes)
  watch.write('CHANGELOG.md', announce('2025-10-12', windows.replace('1 March 2026', '1 April 2027'), linux))
  const { posted, alerts, run } = await watch.week(later, ...notes)
  expect(run).toMatchObject({ newNotices: 0, edited: 1, withdrawn: 0 })
  expect(alerts).toMatchObject([
    { reason: 'updated', changes: [{ field: 'deadline', from: '2026-03-01', to: '2027-04-01' }] },
  ])
  expect(posted).toEqual(['C1 🟠 Windows Server 2019 retires on 1 April 2027 · Postponed: 1 Mar 2026 → 1 Apr 2027'])
})

it('a withdrawn bullet is told to those who had heard of it', async () => {
  const watch = await startWatch()
  await watch.week(first, ...notes)
  watch.write('CHANGELOG.md', announce('2025-10-12', linux))
  const { posted, alerts, run } = await watch.week(later, ...notes)
  expect(run).toMatchObject({ withdrawn: 1 })
  expect(alerts).toMatchObject([{ reason: 'updated', changes: [{ field: 'withdrawn', to: 'withdrawn' }] }])
  expect(posted).toEqual(['C1 ✅ Windows Server 2019 retires on 1 March 2026 · Withdrawn from the release notes'])
  expect((await watch.week(later, ...notes)).alerts).toEqual([])
})

it('a deadline is told again 90, 30, 7 and 1 days before, each once, and not after it', async () => {
  const watch = await startWatch({ notes: announce('2025-10-12', windows) })
  await watch.week(first, ...notes)
  const days = ['2025-11-30', '2025-12-01', '2025-12-02', '2026-01-30', '2026-02-21', '2026-02-22', '2026-02-28']
  const told: string[] = []
  for (const day of [...days, '2026-03-01', '2026-03-02']) {
    const { alerts, posted } = await watch.week(`${day}T09:00:00Z`, ...notes)
    told.push(...alerts.map(({ reason }, index) => `${day} ${reason} ${posted[index]?.split(' · ').at(-1)}`))
  }
  expect(told).toEqual([
    '2025-12-01 reminder 90 days left.',
    '2026-01-30 reminder 30 days left.',
    '2026-02-22 reminder 7 days left.',
    '2026-02-28 reminder 1 day left.',
  ])
})

it.each([
  ['leaves the inventory', shopClusters.slice(1)],
  ['is mended', [azCluster({ ...shopClusters[0], agentPoolProfiles: [azPool()] }), ...shopClusters.slice(1)]],
])('a matter is resolved once its cluster %s', async (_, clusters) => {
  const watch = await startWatch()
  await watch.week(first, ...notes)
  watch.write('clusters.json', JSON.stringify(clusters))
  const { alerts, posted } = await watch.week(later, ...notes)
  expect(alerts).toMatchObject([{ reason: 'resolved', clusters: [{ name: 'shop-prod' }] }])
  expect(posted).toEqual(['C1 ✅ Windows Server 2019 retires on 1 March 2026 · Done: shop-prod is concerned no more.'])
  expect((await watch.week(later, ...notes)).alerts).toEqual([])
})

it('newer node images are one message, however many pools and operating systems', async () => {
  const watch = await startWatch()
  await watch.week(first, ...notes)
  const images = '* Ubuntu 22.04 node image: 202510.19.0.\n* Azure Linux v2 node image: 202510.19.0.\n'
  watch.write(
    'CHANGELOG.md',
    `## Release 2025-10-26\n\n### Component Updates\n\n${images}\n${announce('2025-10-12', windows, linux)}`,
  )
  const { alerts, posted } = await watch.week(later, ...notes)
  expect(alerts).toHaveLength(2)
  expect(posted).toEqual(['C1 🔵 Newer node images for 2 pools'])
})
