import { expect, it } from 'vitest'
import { hostileTexts } from '../../render/hostile-texts.ts'
import { azCluster, azPool } from '../../inventory/az-cluster.ts'
import { announce, windows } from '../watch.ts'
import { startAsking, type Asking, type Seen } from './start-asking.ts'

const names = Array.from({ length: 47 }, (_, index) => `shop-${String(index).padStart(2, '0')}-${'"'.repeat(50)}`)
const clusters = names.map((name) =>
  azCluster({
    name,
    id: `/subscriptions/s/${name}`,
    tags: { team: 'shop' },
    agentPoolProfiles: ['one', 'two'].map((pool) =>
      azPool({ name: pool, osType: 'Windows', nodeImageVersion: 'AKSWindows-2019-17763.7009.250319' }),
    ),
  }),
)
const releases = Array.from({ length: 60 }, (_, index) => {
  const day = new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10)
  return announce(day, `The API server of build ${index} rejects ${'\\"'.repeat(200)} volumes.`)
})

/** All screens of an answer, from one button to the next. */
async function screens({ ask }: Asking, question: string): Promise<Seen[]> {
  const seen = [await ask(question)]
  for (;;) {
    const next = seen.at(-1)?.buttons['Show more']
    if (next === undefined) return seen
    seen.push(await ask(next))
  }
}

const items = (seen: readonly Seen[]): string[] =>
  seen.flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('  •')))

it('leads through all of an answer: nothing is lost, nothing repeated', async () => {
  const asking = await startAsking({ clusters, notes: announce('2025-10-12', windows) + releases.reverse().join('') })
  const status = await screens(asking, 'status')
  expect(items(status).map((line) => /shop-\d\d/.exec(line)?.[0])).toEqual(names.map((name) => name.slice(0, 7)))
  expect(status.length).toBeLessThan(12)

  const notices = items(await screens(asking, 'notices since 2025-01-01'))
  expect([notices.length, new Set(notices).size]).toEqual([61, 61])
  expect(notices.slice(1).map((line) => Number(/build (\d+)/.exec(line)?.[1]))).toEqual(
    Array.from({ length: 60 }, (_, index) => 59 - index),
  )
  const found = items(await screens(asking, 'search volumes'))
  expect([found.length, new Set(found).size]).toEqual([60, 60])
})

it('goes back to the start, also from beyond the end, and stays public', async () => {
  const asking = await startAsking({ clusters })
  const [first, second] = await screens(asking, 'status --public')
  expect(await asking.ask(second?.buttons['From the start'] ?? '')).toEqual(first)
  expect(second?.visibility).toBe('public')
  expect(await asking.ask('status --public --from 999')).toEqual(first)
})

it('text from outside stays text, whatever is asked', async () => {
  const bullets = Object.values(hostileTexts)
    .filter((text) => !text.includes('\0') && text.length < 10_000)
    .map((text) => `${text.split('\n')[0]} Windows Server 2019 retires on 1 June 2026.`)
  const hostile = Object.values(hostileTexts).map((text) => text.slice(0, 250))
  const { ask, store } = await startAsking({
    notes: announce('2025-10-12', ...bullets),
    clusters: clusters.slice(0, 1),
  })
  const [cluster] = await store.clusters.active()
  const renamed = hostile.map((name) => ({ ...cluster!, id: name, name, version: name, location: name }))
  await store.clusters.add(renamed, 'test', new Date('2025-10-20T10:00:00Z'))
  const names = ['status', 'cluster', 'deadlines', 'images', 'upgrade', 'notices', 'search', 'version', 'mute', 'x']
  for (const name of names) for (const word of ['', 'Windows', ...hostile]) await ask(`${name} ${word}`)
  expect((await ask('status')).text).toContain(`${1 + hostile.length} clusters`)
  expect(items([await ask('search retires')])).not.toEqual([])
})
