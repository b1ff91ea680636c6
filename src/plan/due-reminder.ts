import { daysUntil, type Deadline } from '../domain/calendar-date.ts'

/**
 * The reminder that stands at `now`, in days before the deadline: the latest of those that fell due, null before the
 * first and after the deadline. Earlier ones that were missed count as told with it.
 */
export function dueReminder(reminders: readonly number[], deadline: Deadline | null, now: Date): number | null {
  if (deadline === null) return null
  const left = daysUntil(deadline.date, now)
  const due = reminders.filter((days) => left <= days)
  return left < 0 || due.length === 0 ? null : Math.min(...due)
}
