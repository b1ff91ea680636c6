import { expect, it } from 'vitest'
import { lastScheduled } from '../../../src/app/service/last-scheduled.ts'

const cases: readonly (readonly [what: string, schedule: string, zone: string, now: string, last: string | null])[] = [
  ['the very instant', '0 9 * * 1', 'UTC', '2025-10-20T09:00:00Z', '2025-10-20T09:00:00.000Z'],
  ['just before it', '0 9 * * 1', 'UTC', '2025-10-20T08:59:59Z', '2025-10-13T09:00:00.000Z'],
  ['a zone ahead', '0 9 * * 1', 'Asia/Tokyo', '2025-10-20T00:00:00Z', '2025-10-20T00:00:00.000Z'],
  ['a zone behind', '30 22 * * 0', 'America/New_York', '2025-10-20T12:00:00Z', '2025-10-20T02:30:00.000Z'],
  ['summer time', '0 9 * * 1', 'Europe/London', '2025-10-22T00:00:00Z', '2025-10-20T08:00:00.000Z'],
  ['winter time', '0 9 * * 1', 'Europe/London', '2025-10-28T00:00:00Z', '2025-10-27T09:00:00.000Z'],
  ['before a skipped time comes', '30 1 * * 0', 'Europe/London', '2025-03-30T01:29:59Z', '2025-03-23T01:30:00.000Z'],
  ['a skipped time', '30 1 * * 0', 'Europe/London', '2025-03-30T01:30:00Z', '2025-03-30T01:30:00.000Z'],
  ['a skipped time, far behind', '30 2 * * 0', 'America/New_York', '2026-03-08T12:00:00Z', '2026-03-08T07:30:00.000Z'],
  ['a time that comes twice', '30 1 * * 0', 'Europe/London', '2025-10-26T12:00:00Z', '2025-10-26T00:30:00.000Z'],
  ['between its two comings', '50 1 * * 0', 'Europe/London', '2025-10-26T01:10:00Z', '2025-10-26T00:50:00.000Z'],
  ['several times a day', '*/15 9-17 * * 1-5', 'UTC', '2025-10-20T08:00:00Z', '2025-10-17T17:45:00.000Z'],
  ['a last day of the month', '0 9 L * *', 'UTC', '2025-03-01T08:00:00Z', '2025-02-28T09:00:00.000Z'],
  ['a leap day', '0 9 29 2 *', 'UTC', '2103-12-01T00:00:00Z', '2096-02-29T09:00:00.000Z'],
  ['a day that has not come in years', '0 9 29 2 1', 'UTC', '2026-01-01T00:00:00Z', null],
]

it.each(cases)('%s: %s in %s at %s', (_, expression, timezone, now, last) => {
  expect(lastScheduled(expression, timezone)(new Date(now))?.toISOString() ?? null).toBe(last)
})
