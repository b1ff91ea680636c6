import { daysInMonth } from './calendar-date.ts'
import {
  weekdays,
  weekIndexes,
  type MaintenanceSchedule,
  type MaintenanceWindow,
  type WindowOpening,
} from './maintenance.ts'

const dayMs = 86_400_000
/** As far as two 29ths of February can lie apart, with a window that opens in every twelfth month alone. */
const mostDays = 8 * 366

/**
 * The opening under way at `now`, or the next one; null where there is none in years. A month without the day has no opening.
 * Of a window that does not tell its first day an interval of more than one is counted from `now`.
 */
export function nextWindow(window: MaintenanceWindow, now: Date): WindowOpening | null {
  const { schedule, startTime, utcOffset, durationHours, notAllowed } = window
  const today = Math.floor((now.getTime() + utcOffset * 60_000) / dayMs)
  const start = window.startDate === null ? today : dayOf(window.startDate)
  const first = find(start, (day) => isNamed(schedule, day))
  if (first === null) return null
  const forbidden = notAllowed.map((block) => ({ start: dayOf(block.start), end: dayOf(block.end) }))
  const opening = (day: number): WindowOpening => {
    const [hours = 0, minutes = 0] = startTime.split(':').map(Number)
    const opens = day * dayMs + (hours * 60 + minutes - utcOffset) * 60_000
    return { start: new Date(opens), end: new Date(opens + durationHours * 3_600_000), utcOffset }
  }
  // An opening of yesterday may last into today.
  const day = find(Math.max(first, today - 1), (candidate) => {
    if (!isNamed(schedule, candidate) || periodsBetween(schedule, first, candidate) % schedule.interval !== 0)
      return false
    if (forbidden.some((block) => block.start <= candidate && candidate <= block.end)) return false
    return opening(candidate).end > now
  })
  return day === null ? null : opening(day)
}

/** The first day from another on, as days since 1970. */
function find(from: number, fits: (day: number) => boolean): number | null {
  for (let day = from; day < from + mostDays; day++) if (fits(day)) return day
  return null
}

function dayOf(date: string): number {
  return Date.parse(date) / dayMs
}

/** Whether a schedule with an interval of one names the day. */
function isNamed(schedule: MaintenanceSchedule, day: number): boolean {
  const date = new Date(day * dayMs)
  const dayOfMonth = date.getUTCDate()
  switch (schedule.type) {
    case 'daily':
      return true
    case 'weekly':
      return weekdays[date.getUTCDay()] === schedule.weekday
    case 'absoluteMonthly':
      return dayOfMonth === schedule.day
    case 'relativeMonthly': {
      if (weekdays[date.getUTCDay()] !== schedule.weekday) return false
      if (schedule.index === 'last') return dayOfMonth + 7 > daysInMonth(date.getUTCFullYear(), date.getUTCMonth() + 1)
      return Math.ceil(dayOfMonth / 7) === weekIndexes.indexOf(schedule.index) + 1
    }
  }
}

/** Days, weeks or months between two days that a schedule names. */
function periodsBetween({ type }: MaintenanceSchedule, first: number, day: number): number {
  if (type === 'daily') return day - first
  if (type === 'weekly') return (day - first) / 7
  const [from, to] = [new Date(first * dayMs), new Date(day * dayMs)]
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
}
