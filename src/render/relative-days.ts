import type { Deadline } from '../domain/calendar-date.ts'
import { daysUntil, lastDay } from '../domain/calendar-date.ts'
import { dateFormat } from './languages/date-format.ts'
import { count } from './words.ts'

const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const
const day = dateFormat('en-GB', dayParts)
const month = dateFormat('en-GB', { month: 'short', year: 'numeric' })

/** `2025-11-30` → `30 Nov 2025`, `2025-11` → `Nov 2025`, `2025-Q4` → `Q4 2025`; what is no date comes back as it is. */
export function formatDate(date: string): string {
  const quarter = /^(\d{4})-(Q[1-4])$/.exec(date)
  if (quarter) return `${quarter[2]} ${quarter[1]}`
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(date)) return date
  const instant = Date.parse(lastDay(date))
  if (Number.isNaN(instant)) return date
  return (date.length > 7 ? day : month)(instant)
}

/** `20 – 26 Oct 2025` for two days, `YYYY-MM-DD`. */
export function formatDays(first: string, last: string): string {
  const range = new Intl.DateTimeFormat('en-GB', { ...dayParts, timeZone: 'UTC' })
  return range.formatRange(Date.parse(first), Date.parse(last)).replaceAll('\u2009', ' ')
}

/** `in 41 days`, `tomorrow`, `today`, `overdue by 3 days`, counted to the last day of the period. */
export function relativeDays(date: string, now: Date): string {
  const days = daysUntil(date, now)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days > 0 ? `in ${days} days` : `overdue by ${countDays(-days)}`
}

/** `in 41 days (30 Nov 2025)`. */
export function formatDeadline(deadline: Deadline, now: Date): string {
  return `${relativeDays(deadline.date, now)} (${formatDate(deadline.date)})`
}

/** For a table's column: `41 d`, `today`, `3 d over`. */
export function shortDays(date: string, now: Date): string {
  const days = daysUntil(date, now)
  if (days === 0) return 'today'
  return days > 0 ? `${days} d` : `${-days} d over`
}

/** `1 day`, `30 days`. */
export function countDays(days: number): string {
  return count(days, 'day')
}
