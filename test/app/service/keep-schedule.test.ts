import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { LookoutError } from '../../../src/domain/lookout-error.ts'
import { openStore, type Store } from '../../../src/store/open-store.ts'
import { temporaryFolder, temporaryStore } from '../../store/temporary-store.ts'
import { fakeClock, keepPlace, type Place, type PlaceOptions } from './schedule-place.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const expression = '0 9 * * 1'
/** Renews the lease seldom, for tests that let weeks pass. */
const seldom = { renewal: () => 12 * hour }

async function storeAfter(startedAt: string, finishedAt: string | null = startedAt): Promise<Store> {
  const store = openStore('unused', { copy: true })
  await store.runs.save({ id: startedAt, startedAt, finishedAt, sources: [], counts: {} })
  return store
}

function keep(options: Omit<PlaceOptions, 'expression'> & { readonly expression?: string }): Place {
  return keepPlace({ expression, ...options })
}

function instants({ started }: Place): string[] {
  return started.map((instant) => instant.toISOString().slice(0, 16))
}

it('on a database without a run it runs at once, and then by its schedule', async () => {
  fakeClock('2025-10-15T12:00:00Z')
  const place = keep(seldom)
  await place.pass(14 * day)
  await place.stop()
  expect(instants(place)).toEqual(['2025-10-15T12:00', '2025-10-20T09:00', '2025-10-27T09:00'])
})

it('waits for its time where the last one had its run', async () => {
  fakeClock('2025-10-15T12:00:00Z')
  const place = keep({ ...seldom, store: await storeAfter('2025-10-13T09:04:00Z') })
  await place.pass(4 * day)
  expect(place.started).toEqual([])
  await place.pass(day)
  await place.stop()
  expect(instants(place)).toEqual(['2025-10-20T09:00'])
})

it.each([
  ['a run that was missed', '2025-10-10T12:00:00Z'],
  ['ten runs that were missed', '2025-08-01T12:00:00Z'],
])('%s while the process was down is made up once', async (_, last) => {
  fakeClock('2025-10-15T12:00:00Z')
  const place = keep({ ...seldom, store: await storeAfter(last) })
  await place.pass(4 * day)
  await place.stop()
  expect(instants(place)).toEqual(['2025-10-15T12:00'])
})

it('a run that a dying process left unfinished is made up', async () => {
  fakeClock('2025-10-20T09:03:00Z')
  const place = keep({ store: await storeAfter('2025-10-20T09:02:00Z', null) })
  await place.pass(hour)
  await place.stop()
  expect(place.started).toHaveLength(1)
})

it.each([
  ['Europe/London', '30 1 * * 0', '2025-03-30T00:45:00Z', '2025-03-30T01:31'],
  ['America/New_York', '30 2 * * 0', '2025-03-09T06:45:00Z', '2025-03-09T07:31'],
  ['Europe/London', '30 1 * * 0', '2025-10-26T00:15:00Z', '2025-10-26T00:31'],
  ['America/New_York', '30 1 * * 0', '2025-11-02T05:15:00Z', '2025-11-02T05:30'],
])('in %s the clocks change around %s, from %s on, and the run comes once', async (timezone, when, now, expected) => {
  fakeClock(now)
  const place = keep({ expression: when, timezone, store: await storeAfter(now) })
  await place.pass(3 * hour)
  await place.stop()
  expect(instants(place)).toEqual([expected])
})

it('runs do not overlap; what came due meanwhile is one run afterwards', async () => {
  fakeClock('2025-10-15T12:00:30Z')
  let busy = 0
  let most = 0
  const place = keep({
    expression: '* * * * *',
    store: await storeAfter('2025-10-15T12:00:00Z'),
    async work() {
      most = Math.max(most, ++busy)
      await new Promise((resolve) => setTimeout(resolve, 10 * minute))
      busy--
    },
  })
  await place.pass(30 * minute)
  await place.stop()
  expect(most).toBe(1)
  expect(place.started.length).toBe(3)
})

it('waits a random while beyond its instant', async () => {
  fakeClock('2025-10-20T08:30:00Z')
  const random = vi.spyOn(Math, 'random').mockReturnValue(0.5)
  onTestFinished(() => random.mockRestore())
  const store = await storeAfter('2025-10-13T09:00:00Z')
  const weekly = keep({ store, jitter: undefined })
  await weekly.pass(hour)
  await weekly.stop()
  expect(instants(weekly)).toEqual(['2025-10-20T09:02'])
  // Of a short period it takes a hundredth at most.
  const hourly = keep({ store, expression: '0 * * * *', jitter: undefined })
  await hourly.pass(hour)
  await hourly.stop()
  expect(hourly.started.map((instant) => instant.toISOString())).toEqual(['2025-10-20T10:00:18.000Z'])
})

it.each([
  ['is finished', 6, false],
  ['that takes too long is abandoned', 60, true],
])('when it stops, a run under way %s', async (_, seconds, isAbandoned) => {
  fakeClock('2025-10-15T12:00:00Z')
  const store = temporaryStore()
  const place = keep({ store, work: () => new Promise((resolve) => setTimeout(resolve, seconds * 1000)) })
  await place.pass(0)
  await place.stop()
  expect(place.facts.includes('run abandoned 7')).toBe(isAbandoned)
  expect(await store.runs.list()).toHaveLength(isAbandoned ? 0 : 1)
  expect(await store.leases.holder('schedule')).toBeNull()
  await place.pass(minute)
})

it('starts nothing when it is stopped while it asks for the lease, and keeps no lease', async () => {
  fakeClock('2025-10-15T12:00:00Z')
  const store = temporaryStore()
  const place = keep({ store })
  await place.stop()
  expect(place.started).toEqual([])
  expect(await store.leases.holder('schedule')).toBeNull()
})

it('a job that fails is told, not repeated before its time, and ends nothing', async () => {
  fakeClock('2025-10-15T12:00:00Z')
  const place = keep({ ...seldom, work: () => Promise.reject(new Error('broken inventory')) })
  await place.pass(14 * day)
  await place.stop()
  expect(instants(place)).toEqual(['2025-10-15T12:00', '2025-10-20T09:00', '2025-10-27T09:00'])
  expect(place.facts).toContainEqual(expect.stringContaining('schedule not kept Error: broken inventory'))
})

it('a second process stands by and takes over when the first one stops', async () => {
  fakeClock('2025-10-20T08:45:00Z')
  const file = join(temporaryFolder(), 'lookout.db')
  const first = keep({ holder: 'first', store: temporaryStore(file) })
  await first.pass(minute)
  const second = keep({ holder: 'second', store: temporaryStore(file) })
  await second.pass(hour)
  expect([first.started.length, second.started.length]).toEqual([2, 0])
  expect(second.facts.filter((fact) => fact === 'standing by first')).toHaveLength(1)
  await first.stop()
  await second.pass(minute)
  expect(second.facts.at(-1)).toBe('schedule taken second')
  vi.setSystemTime('2025-10-27T09:30:00Z')
  await second.pass(minute)
  await second.stop()
  expect([first.started.length, second.started.length]).toEqual([2, 1])
})

it('takes over when the first one was killed; that one, should it wake, stands by', async () => {
  fakeClock('2025-10-20T08:45:00Z')
  const file = join(temporaryFolder(), 'lookout.db')
  const pauses = [minute, hour]
  const first = keep({ holder: 'first', store: temporaryStore(file), renewal: () => pauses.pop() ?? minute })
  await first.pass(minute)
  const second = keep({ holder: 'second', store: temporaryStore(file) })
  await second.pass(2 * minute)
  expect(second.facts.at(-1)).toBe('schedule taken second')
  await second.pass(2 * hour)
  expect(first.facts.at(-1)).toBe('standing by second')
  await Promise.all([first.stop(), second.stop()])
  expect([instants(first), instants(second)]).toEqual([['2025-10-20T08:45'], ['2025-10-20T09:00']])
})

it('without an answer of the database it does not run, says so, and goes on when there is one again', async () => {
  fakeClock('2025-10-20T08:45:00Z')
  const store = await storeAfter('2025-10-13T09:04:00Z')
  let broken = true
  const leases = {
    ...store.leases,
    take: (...args: Parameters<Store['leases']['take']>) =>
      broken ? Promise.reject(new LookoutError('is locked')) : store.leases.take(...args),
  }
  const place = keep({ store: { ...store, leases } })
  await place.pass(hour)
  expect(place.started).toEqual([])
  expect(place.facts).toContain('lease not renewed is locked')
  broken = false
  await place.pass(minute)
  await place.stop()
  expect(place.started).toHaveLength(1)
})
