import type { Scheduled } from './last-scheduled.ts'

/** Whether a run that started then is too long ago: one scheduled instant may be under way, a second was missed. */
export function isOverdue(started: Date, scheduled: Scheduled, now: Date): boolean {
  const latest = scheduled(now)
  const before = latest && scheduled(new Date(latest.getTime() - 1))
  return before !== null && started < before
}
