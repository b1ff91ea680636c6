import { daysUntil, lastDay, type Deadline } from './calendar-date.ts'

/** How long an alert may be put off. */
export interface SnoozeChoice {
  readonly id: string
  readonly days: number
  /** They are counted back from the deadline. */
  readonly beforeDeadline: boolean
  /** ISO 8601 instant in UTC, the start of a day: the same choice twice in a day is one. */
  readonly until: string
}

const dayMs = 86_400_000
const lengths = [1, 7, 30]
/** Days before the deadline at which the last choice ends. */
const warning = 14

/** The choices that make sense now: none reaches past the deadline. */
export function snoozeChoices(deadline: Deadline | null, now: Date): SnoozeChoice[] {
  return [...lengths, 'deadline' as const].flatMap((wanted) => {
    const until = snoozeUntil(wanted, deadline, now)
    if (until === null) return []
    const beforeDeadline = wanted === 'deadline'
    return [
      { id: beforeDeadline ? wanted : `${wanted}d`, days: beforeDeadline ? warning : wanted, beforeDeadline, until },
    ]
  })
}

/** The end of a snooze of so many days, or of one until two weeks before the deadline; null where that is too near. */
export function snoozeUntil(wanted: number | 'deadline', deadline: Deadline | null, now: Date): string | null {
  const left = deadline === null ? Infinity : daysUntil(deadline.date, now)
  if (wanted !== 'deadline') return wanted < left ? startOfDay(now.getTime() + wanted * dayMs) : null
  return deadline === null || left <= warning ? null : startOfDay(Date.parse(lastDay(deadline.date)) - warning * dayMs)
}

function startOfDay(instant: number): string {
  return new Date(Math.floor(instant / dayMs) * dayMs).toISOString()
}
