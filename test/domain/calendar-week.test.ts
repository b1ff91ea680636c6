import { expect, it } from 'vitest'
import { weekOf } from '../../src/domain/calendar-week.ts'

it.each([
  ['2025-10-20T09:30:00Z', 'UTC', '2025-W43', '2025-10-20', '2025-10-26'],
  ['2025-10-26T23:59:59Z', 'UTC', '2025-W43', '2025-10-20', '2025-10-26'],
  ['2025-10-26T15:00:00Z', 'Asia/Tokyo', '2025-W44', '2025-10-27', '2025-11-02'],
  ['2025-10-27T03:00:00Z', 'America/New_York', '2025-W43', '2025-10-20', '2025-10-26'],
  ['2025-12-29T00:00:00Z', 'UTC', '2026-W01', '2025-12-29', '2026-01-04'],
  ['2027-01-03T00:00:00Z', 'UTC', '2026-W53', '2026-12-28', '2027-01-03'],
])('%s in %s is in %s', (now, zone, id, first, last) => {
  expect(weekOf(new Date(now), zone)).toEqual({ id, first, last })
})
