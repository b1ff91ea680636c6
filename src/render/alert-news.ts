import type { Alert } from '../domain/alert.ts'
import { daysUntil } from '../domain/calendar-date.ts'
import { describeChange } from './describe-change.ts'
import type { Words } from './languages/language.ts'
import { safeName } from './safe-text.ts'

const mostChanges = 3
const mostNames = 10

/** Nothing is left to do: nobody is concerned any more, or the notice was withdrawn. */
export function isOver({ reason, changes }: Pick<Alert, 'reason' | 'changes'>): boolean {
  return reason === 'resolved' || changes.some(({ field, to }) => field === 'withdrawn' && to !== null)
}

/** What happened since the alert was told, one line each; nothing for a new one. */
export function tellNews(alert: Alert, now: Date, words: Words): string[] {
  switch (alert.reason) {
    case 'new':
      return []
    case 'updated':
      return alert.changes.slice(0, mostChanges).map((change) => describeChange(change, words))
    case 'reminder':
      return alert.deadline ? [reminder(daysUntil(alert.deadline.date, now), words)] : []
    case 'resolved':
      return [
        goneFrom(
          alert.clusters.map((cluster) => safeName(cluster.name)),
          words,
        ),
      ]
  }
}

function goneFrom(names: readonly string[], { news }: Words): string {
  return names.length === 0 ? news.nothingLeft : news.done(names, mostNames)
}

function reminder(days: number, { news }: Words): string {
  return days < 0 ? news.overdue(-days) : news.left(days)
}
