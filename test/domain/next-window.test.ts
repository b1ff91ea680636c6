import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  weekdays,
  weekIndexes,
  type MaintenanceSchedule,
  type MaintenanceWindow,
} from '../../src/domain/maintenance.ts'
import { nextWindow } from '../../src/domain/next-window.ts'
import { formatOpening } from '../../src/render/format-opening.ts'
import { english } from '../../src/render/languages/english.ts'

const weekly = (weekday: (typeof weekdays)[number], interval = 1): MaintenanceSchedule => ({
  type: 'weekly',
  interval,
  weekday,
})
const monthly = (day: number, interval = 1): MaintenanceSchedule => ({ type: 'absoluteMonthly', interval, day })
const relative = (index: (typeof weekIndexes)[number], weekday: (typeof weekdays)[number], interval = 1) =>
  ({ type: 'relativeMonthly', interval, weekday, index }) as const
const daily = (interval = 1): MaintenanceSchedule => ({ type: 'daily', interval })

function makeWindow(schedule: MaintenanceSchedule, parts: Partial<MaintenanceWindow> = {}): MaintenanceWindow {
  const name = 'aksManagedAutoUpgradeSchedule'
  return {
    name,
    schedule,
    startDate: '2024-01-01',
    startTime: '01:00',
    utcOffset: 0,
    durationHours: 4,
    notAllowed: [],
    ...parts,
  }
}

const tokyo = { utcOffset: 540 }
const pacific = { utcOffset: -480 }
const india = { utcOffset: 330 }
const none = 'none'

describe('nextWindow', () => {
  it.each<[string, MaintenanceWindow, string, string]>([
    [
      'weekly, later this week',
      makeWindow(weekly('saturday')),
      '2025-11-24T12:00:00Z',
      'Sat 29 Nov 01:00–05:00 +00:00',
    ],
    ['weekly, later today', makeWindow(weekly('monday')), '2025-11-24T00:59:59Z', 'Mon 24 Nov 01:00–05:00 +00:00'],
    ['weekly, under way', makeWindow(weekly('monday')), '2025-11-24T04:59:59Z', 'Mon 24 Nov 01:00–05:00 +00:00'],
    ['weekly, just over', makeWindow(weekly('monday')), '2025-11-24T05:00:00Z', 'Mon 1 Dec 01:00–05:00 +00:00'],
    ['across the year', makeWindow(weekly('thursday')), '2025-12-26T00:00:00Z', 'Thu 1 Jan 01:00–05:00 +00:00'],
    ['ahead of UTC', makeWindow(weekly('saturday'), tokyo), '2025-11-24T00:00:00Z', 'Sat 29 Nov 01:00–05:00 +09:00'],
    [
      'ahead of UTC, it is that day there already',
      makeWindow(weekly('saturday'), tokyo),
      '2025-11-28T18:00:00Z',
      'Sat 29 Nov 01:00–05:00 +09:00',
    ],
    [
      'ahead of UTC, over there',
      makeWindow(weekly('saturday'), tokyo),
      '2025-11-28T20:00:00Z',
      'Sat 6 Dec 01:00–05:00 +09:00',
    ],
    ['behind UTC', makeWindow(weekly('saturday'), pacific), '2025-11-29T08:00:00Z', 'Sat 29 Nov 01:00–05:00 -08:00'],
    [
      'behind UTC, the day before there',
      makeWindow(weekly('friday'), pacific),
      '2025-11-29T04:00:00Z',
      'Fri 5 Dec 01:00–05:00 -08:00',
    ],
    ['half an hour off', makeWindow(weekly('sunday'), india), '2025-11-24T00:00:00Z', 'Sun 30 Nov 01:00–05:00 +05:30'],
    [
      'no daylight saving in March',
      makeWindow(weekly('sunday'), pacific),
      '2025-03-09T00:00:00Z',
      'Sun 9 Mar 01:00–05:00 -08:00',
    ],
    [
      'across midnight',
      makeWindow(weekly('saturday'), { startTime: '22:00' }),
      '2025-11-24T00:00:00Z',
      'Sat 29 Nov 22:00–02:00 +00:00',
    ],
    [
      'across midnight, under way on the next day',
      makeWindow(weekly('saturday'), { startTime: '22:00' }),
      '2025-11-30T01:59:00Z',
      'Sat 29 Nov 22:00–02:00 +00:00',
    ],
    [
      'across midnight, over',
      makeWindow(weekly('saturday'), { startTime: '22:00' }),
      '2025-11-30T02:00:00Z',
      'Sat 6 Dec 22:00–02:00 +00:00',
    ],
    [
      'a whole day',
      makeWindow(weekly('saturday'), { durationHours: 24 }),
      '2025-11-30T00:30:00Z',
      'Sat 29 Nov 01:00–01:00 +00:00',
    ],
    ['every second week', makeWindow(weekly('monday', 2)), '2025-11-24T06:00:00Z', 'Mon 1 Dec 01:00–05:00 +00:00'],
    [
      'every second week, in the other',
      makeWindow(weekly('monday', 2)),
      '2025-11-17T00:00:00Z',
      'Mon 17 Nov 01:00–05:00 +00:00',
    ],
    [
      'every fourth week from a later first day',
      makeWindow(weekly('tuesday', 4), { startDate: '2025-11-05' }),
      '2025-11-12T00:00:00Z',
      'Tue 9 Dec 01:00–05:00 +00:00',
    ],
    [
      'not before its first day',
      makeWindow(weekly('monday'), { startDate: '2026-01-01' }),
      '2025-11-24T00:00:00Z',
      'Mon 5 Jan 01:00–05:00 +00:00',
    ],
    [
      'on its first day',
      makeWindow(weekly('thursday'), { startDate: '2026-01-01' }),
      '2025-11-24T00:00:00Z',
      'Thu 1 Jan 01:00–05:00 +00:00',
    ],
    ['daily', makeWindow(daily()), '2025-11-24T06:00:00Z', 'Tue 25 Nov 01:00–05:00 +00:00'],
    [
      'every third day',
      makeWindow(daily(3), { startDate: '2025-11-20' }),
      '2025-11-24T00:00:00Z',
      'Wed 26 Nov 01:00–05:00 +00:00',
    ],
    [
      'every third day, without a first one',
      makeWindow(daily(3), { startDate: null }),
      '2025-11-24T06:00:00Z',
      'Thu 27 Nov 01:00–05:00 +00:00',
    ],
    ['the 1st', makeWindow(monthly(1)), '2025-11-24T00:00:00Z', 'Mon 1 Dec 01:00–05:00 +00:00'],
    [
      'the 31st, in a month that has none',
      makeWindow(monthly(31)),
      '2025-11-01T00:00:00Z',
      'Wed 31 Dec 01:00–05:00 +00:00',
    ],
    ['the 30th, past February', makeWindow(monthly(30)), '2026-02-01T00:00:00Z', 'Mon 30 Mar 01:00–05:00 +00:00'],
    [
      'the 29th of February of a leap year',
      makeWindow(monthly(29, 12), { startDate: '2024-02-29' }),
      '2026-03-01T00:00:00Z',
      'Tue 29 Feb 01:00–05:00 +00:00',
    ],
    [
      'every third month',
      makeWindow(monthly(1, 3), { startDate: '2025-01-20' }),
      '2025-03-01T00:00:00Z',
      'Thu 1 May 01:00–05:00 +00:00',
    ],
    [
      'every third month, across the year',
      makeWindow(monthly(15, 3), { startDate: '2025-01-01' }),
      '2025-10-16T00:00:00Z',
      'Thu 15 Jan 01:00–05:00 +00:00',
    ],
    [
      'the first Monday',
      makeWindow(relative('first', 'monday')),
      '2025-11-04T00:00:00Z',
      'Mon 1 Dec 01:00–05:00 +00:00',
    ],
    [
      'the second Tuesday',
      makeWindow(relative('second', 'tuesday')),
      '2025-11-24T00:00:00Z',
      'Tue 9 Dec 01:00–05:00 +00:00',
    ],
    [
      'the third Sunday',
      makeWindow(relative('third', 'sunday')),
      '2025-11-24T00:00:00Z',
      'Sun 21 Dec 01:00–05:00 +00:00',
    ],
    [
      'the fourth Friday where there is a fifth',
      makeWindow(relative('fourth', 'friday')),
      '2026-01-01T00:00:00Z',
      'Fri 23 Jan 01:00–05:00 +00:00',
    ],
    [
      'the last Friday, which is the fifth',
      makeWindow(relative('last', 'friday')),
      '2026-01-01T00:00:00Z',
      'Fri 30 Jan 01:00–05:00 +00:00',
    ],
    [
      'the last Friday, which is the fourth',
      makeWindow(relative('last', 'friday')),
      '2026-02-01T00:00:00Z',
      'Fri 27 Feb 01:00–05:00 +00:00',
    ],
    [
      'the last Saturday of February in a leap year',
      makeWindow(relative('last', 'saturday')),
      '2028-02-20T00:00:00Z',
      'Sat 26 Feb 01:00–05:00 +00:00',
    ],
    [
      'every second last Sunday',
      makeWindow(relative('last', 'sunday', 2), { startDate: '2025-01-01' }),
      '2025-02-01T00:00:00Z',
      'Sun 30 Mar 01:00–05:00 +00:00',
    ],
    [
      'past forbidden days',
      makeWindow(weekly('saturday'), { notAllowed: [{ start: '2025-12-23', end: '2026-01-05' }] }),
      '2025-12-22T00:00:00Z',
      'Sat 10 Jan 01:00–05:00 +00:00',
    ],
    [
      'on the day after forbidden ones',
      makeWindow(weekly('saturday'), { notAllowed: [{ start: '2025-12-20', end: '2025-12-26' }] }),
      '2025-12-19T00:00:00Z',
      'Sat 27 Dec 01:00–05:00 +00:00',
    ],
    [
      'forbidden by its own days, not by UTC',
      makeWindow(weekly('saturday'), { ...tokyo, notAllowed: [{ start: '2025-11-29', end: '2025-11-29' }] }),
      '2025-11-24T00:00:00Z',
      'Sat 6 Dec 01:00–05:00 +09:00',
    ],
    [
      'several forbidden blocks',
      makeWindow(daily(), {
        notAllowed: [
          { start: '2025-11-24', end: '2025-11-25' },
          { start: '2025-11-26', end: '2025-11-30' },
        ],
      }),
      '2025-11-24T00:00:00Z',
      'Mon 1 Dec 01:00–05:00 +00:00',
    ],
    [
      'forbidden for good',
      makeWindow(daily(), { notAllowed: [{ start: '2025-01-01', end: '2045-01-01' }] }),
      '2025-11-24T00:00:00Z',
      none,
    ],
    ['a day that no month has', makeWindow(monthly(32)), '2025-11-24T00:00:00Z', none],
  ])('%s', (_, window, now, expected) => {
    const opening = nextWindow(window, new Date(now))
    expect(opening === null ? none : formatOpening(opening, english)).toBe(expected)
  })

  it('agrees with a slow and obvious way: all openings in order, from the first day on', () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: 0, max: 900 * 24 * 60 }), (window, minutes) => {
        const now = new Date(Date.parse('2024-01-01') + minutes * 60_000)
        const found = nextWindow(window, now)
        const slow = allOpenings(window).find(({ end }) => end > now)
        expect(found?.start.toISOString()).toBe(slow?.start.toISOString())
      }),
      { numRuns: 300 },
    )
  })
})

const interval = fc.integer({ min: 1, max: 6 })
const anySchedule: fc.Arbitrary<MaintenanceSchedule> = fc.oneof(
  interval.map((each) => daily(each)),
  fc.tuple(fc.constantFrom(...weekdays), interval).map(([day, each]) => weekly(day, each)),
  fc.tuple(fc.integer({ min: 1, max: 31 }), interval).map(([day, each]) => monthly(day, each)),
  fc
    .tuple(fc.constantFrom(...weekIndexes), fc.constantFrom(...weekdays), interval)
    .map(([index, day, each]) => relative(index, day, each)),
)
const anyDay = fc
  .integer({ min: 0, max: 900 })
  .map((day) => new Date(Date.parse('2024-01-01') + day * 86_400_000).toISOString().slice(0, 10))
const anyWindow = fc
  .record({
    schedule: anySchedule,
    startDate: anyDay,
    hour: fc.integer({ min: 0, max: 23 }),
    utcOffset: fc.integer({ min: -24, max: 28 }).map((halves) => halves * 30),
    durationHours: fc.integer({ min: 4, max: 24 }),
    blocks: fc.array(fc.tuple(anyDay, anyDay), { maxLength: 2 }),
  })
  .map(({ schedule, hour, blocks, ...parts }) =>
    makeWindow(schedule, {
      ...parts,
      startTime: `${String(hour).padStart(2, '0')}:30`,
      notAllowed: blocks.map((days) => days.toSorted()).map(([start, end]) => ({ start: start!, end: end! })),
    }),
  )

/** Writes every named day of ten years into a list, keeps each so-manieth, and drops the forbidden ones. */
function allOpenings({ schedule, startDate, startTime, utcOffset, durationHours, notAllowed }: MaintenanceWindow) {
  const days = Array.from({ length: 3660 }, (_, step) => new Date(Date.parse(startDate ?? '') + step * 86_400_000))
  const named = days.filter((day) => {
    const weekday = weekdays[day.getUTCDay()]
    if (schedule.type === 'daily') return true
    if (schedule.type === 'weekly') return weekday === schedule.weekday
    if (schedule.type === 'absoluteMonthly') return day.getUTCDate() === schedule.day
    return weekday === schedule.weekday && day.toISOString().slice(0, 10) === dayByIndex(day, schedule.index)
  })
  const [first] = named
  const months = (day: Date): number => day.getUTCFullYear() * 12 + day.getUTCMonth()
  return named
    .filter((day, at) =>
      schedule.type.endsWith('Monthly') && first
        ? (months(day) - months(first)) % schedule.interval === 0
        : at % schedule.interval === 0,
    )
    .filter(
      (day) =>
        !notAllowed.some(
          ({ start, end }) => start <= day.toISOString().slice(0, 10) && day.toISOString().slice(0, 10) <= end,
        ),
    )
    .map((day) => {
      const start = new Date(Date.parse(`${day.toISOString().slice(0, 10)}T${startTime}:00Z`) - utcOffset * 60_000)
      return { start, end: new Date(start.getTime() + durationHours * 3_600_000) }
    })
}

/** The so-manieth weekday of a day's month, found by counting through the month. */
function dayByIndex(day: Date, index: (typeof weekIndexes)[number]): string | undefined {
  const all: string[] = []
  for (let date = 1; date <= 31; date++) {
    const other = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), date))
    if (other.getUTCMonth() === day.getUTCMonth() && other.getUTCDay() === day.getUTCDay())
      all.push(other.toISOString().slice(0, 10))
  }
  return index === 'last' ? all.at(-1) : all[weekIndexes.indexOf(index)]
}
