import { describe, expect, it } from 'vitest'
import { formatDate, formatDeadline, relativeDays, shortDays } from '../../src/render/relative-days.ts'
import { now } from './samples.ts'

describe('formatDate', () => {
  it.each([
    ['2025-11-30', '30 Nov 2025'],
    ['2025-11', 'Nov 2025'],
    ['2025-Q4', 'Q4 2025'],
    ['2026', '2026'],
    ['someday', 'someday'],
  ])('writes %s as %s', (date, written) => {
    expect(formatDate(date)).toBe(written)
  })
})

describe('days left', () => {
  it.each([
    ['2025-11-30', 'in 41 days', '41 d'],
    ['2025-11', 'in 41 days', '41 d'],
    ['2025-10-21', 'tomorrow', '1 d'],
    ['2025-10-20', 'today', 'today'],
    ['2025-10-19', 'overdue by 1 day', '1 d over'],
    ['2025-10-17', 'overdue by 3 days', '3 d over'],
  ])('counts to %s: %s', (date, long, short) => {
    expect(relativeDays(date, now)).toBe(long)
    expect(shortDays(date, now)).toBe(short)
  })

  it('names the date beside the days', () => {
    expect(formatDeadline({ date: '2025-11', precision: 'month' }, now)).toBe('in 41 days (Nov 2025)')
  })
})
