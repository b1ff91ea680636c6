import { beforeEach, expect, it } from 'vitest'
import { planDeliveries } from '../../src/plan/plan-deliveries.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { makeMatch, makeMatter, plan, toldBefore } from '../plan/samples.ts'

const now = new Date('2025-10-01T09:00:00Z')
const later = new Date('2025-10-01T09:05:00Z')
const planned = plan({ matters: [makeMatter()], matches: [makeMatch('prod')], states: toldBefore() })
const targets = ['slack:#payments-aks', 'email:payments@example.com']
const deliveries = planDeliveries(planned.messages, { run: 'run-1', route: 'payments', targets })
let store: Store

beforeEach(async () => {
  store = openStore('unused', { copy: true })
  await store.runs.save({ id: 'run-1', startedAt: now.toISOString(), finishedAt: null, sources: [], counts: {} })
  await store.deliveries.plan(deliveries, now)
})

it('keeps states and deliveries as they were planned', async () => {
  await store.alerts.save(planned.states)
  expect(await store.alerts.list('payments')).toEqual(planned.states)
  expect(await store.alerts.list('other')).toEqual([])
  expect(await store.deliveries.due(now)).toMatchObject(deliveries)
})

it('replaces a state that is saved again', async () => {
  const muted = planned.states.map((state) => ({ ...state, status: 'muted' as const, timesTold: 7 }))
  await store.alerts.save(planned.states)
  await store.alerts.save(muted)
  expect(await store.alerts.list()).toEqual(muted)
})

it('plans each delivery once, one a target', async () => {
  await store.deliveries.markSent(deliveries[0]!.id, { ts: '1.2' })
  await store.deliveries.plan(deliveries, now)
  expect(await store.deliveries.ofRun('run-1')).toHaveLength(2)
  expect(await store.deliveries.due(now)).toHaveLength(1)
})

it('lets one process alone take a delivery', async () => {
  const [delivery] = await store.deliveries.due(now)
  expect(await store.deliveries.claim(delivery!, later)).toBe(true)
  expect(await store.deliveries.claim(delivery!, later)).toBe(false)
})

it('gives back what a process took and never marked, telling that it may have arrived', async () => {
  const [delivery] = await store.deliveries.due(now)
  await store.deliveries.claim(delivery!, later)
  expect((await store.deliveries.due(now)).map(({ id }) => id)).not.toContain(delivery!.id)
  const again = (await store.deliveries.due(later)).find(({ id }) => id === delivery!.id)
  expect(again).toMatchObject({ attempts: 1 })
  expect(await store.deliveries.claim(again!, later)).toBe(true)
})

it('ends deliveries as sent, and keeps for its time what is to be tried again or was refused', async () => {
  const [first, second] = deliveries
  await store.deliveries.markRetry(first!.id, 'busy', later)
  await store.deliveries.markFailed(second!.id, 'channel_not_found', later)
  expect(await store.deliveries.due(now)).toEqual([])
  expect(await store.deliveries.due(later)).toMatchObject([
    { id: first!.id, status: 'planned', error: 'busy' },
    { id: second!.id, status: 'failed', error: 'channel_not_found' },
  ])
  await store.deliveries.markSent(first!.id, { ts: '1.2' })
  const statuses = (await store.deliveries.ofRun('run-1')).map(({ id, status }) => [id, status])
  expect(new Map(statuses as [string, string][])).toEqual(
    new Map([
      [first!.id, 'sent'],
      [second!.id, 'failed'],
    ]),
  )
})

it('remembers which message stands for a thread: the newest that is no reply', async () => {
  const [first] = deliveries
  const told = first!
  const next = (run: string) => ({ ...first!, run: 'run-1', id: `${run}/${first!.id}` })
  expect(await store.sentDeliveries.standingAnswer(told)).toBeNull()
  await store.deliveries.markSent(first!.id, { channel: 'C1', ts: '1.2' })
  await store.deliveries.plan([next('2'), next('3')], now)
  await store.deliveries.markSent(next('2').id, { channel: 'C1', ts: '1.3', thread: '1.2' })
  expect(await store.sentDeliveries.standingAnswer(told)).toEqual({ channel: 'C1', ts: '1.2' })
  await store.deliveries.markSent(next('3').id, { channel: 'C1', ts: '1.4' })
  expect(await store.sentDeliveries.standingAnswer(told)).toEqual({ channel: 'C1', ts: '1.4' })
  expect(await store.sentDeliveries.standingAnswer({ ...told, route: 'other' })).toBeNull()
})

it('remembers runs, newest first, and sources', async () => {
  const source = { name: 'changelog', status: 'failed' as const, error: 'timeout' }
  const run = {
    id: 'run-2',
    startedAt: later.toISOString(),
    finishedAt: later.toISOString(),
    sources: [source],
    counts: { notices: 42 },
  }
  await store.runs.save({ ...run, finishedAt: null })
  await store.runs.save(run)
  expect((await store.runs.list()).map(({ id }) => id)).toEqual(['run-2', 'run-1'])
  expect((await store.runs.list())[0]).toEqual(run)

  const stored = { name: 'changelog', changedAt: null, validators: { etag: 'W/"1"' } }
  await store.sources.save(stored)
  await store.sources.save({ ...stored, validators: { etag: 'W/"2"' } })
  expect(await store.sources.list()).toEqual([{ ...stored, validators: { etag: 'W/"2"' } }])
})
