import type { Alert } from '../domain/alert.ts'
import { daysUntil } from '../domain/calendar-date.ts'
import { describeChange } from './describe-change.ts'
import { countDays } from './relative-days.ts'
import { safeName } from './safe-text.ts'
import { foldNames } from './words.ts'

const mostChanges = 3
const mostNames = 10

/** Nothing is left to do: nobody is concerned any more, or the notice was withdrawn. */
export function isOver({ reason, changes }: Pick<Alert, 'reason' | 'changes'>): boolean {
  return reason === 'resolved' || changes.some(({ field, to }) => field === 'withdrawn' && to !== null)
}

/** What happened since the alert was told, one line each; nothing for a new one. */
export function tellNews(alert: Alert, now: Date): string[] {
  switch (alert.reason) {
    case 'new':
      return []
    case 'updated':
      return alert.changes.slice(0, mostChanges).map(describeChange)
    case 'reminder':
      return alert.deadline ? [reminder(daysUntil(alert.deadline.date, now))] : []
    case 'resolved':
      return [goneFrom(alert.clusters.map((cluster) => safeName(cluster.name)))]
  }
}

function goneFrom(names: readonly string[]): string {
  if (names.length === 0) return 'Done: nothing of yours is concerned any more.'
  return `Done: ${foldNames(names, mostNames)} ${names.length > 1 ? 'are' : 'is'} concerned no more.`
}

function reminder(days: number): string {
  return days < 0 ? `Overdue by ${countDays(-days)}.` : `${countDays(days)} left.`
}
