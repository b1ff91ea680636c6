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
  const left = deadline === null ? Infinity : daysUntil(deadline.date, now)
  const days = lengths
    .filter((length) => length < left)
    .map((length) => ({
      id: `${length}d`,
      days: length,
      beforeDeadline: false,
      until: startOfDay(now.getTime() + length * dayMs),
    }))
  if (deadline === null || left <= warning) return days
  const until = startOfDay(Date.parse(lastDay(deadline.date)) - warning * dayMs)
  return [...days, { id: 'deadline', days: warning, beforeDeadline: true, until }]
}

function startOfDay(instant: number): string {
  return new Date(Math.floor(instant / dayMs) * dayMs).toISOString()
}
