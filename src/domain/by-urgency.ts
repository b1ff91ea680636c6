import type { Alert } from './alert.ts'
import { lastDay } from './calendar-date.ts'
import { compareText } from './compare-text.ts'
import { severities } from './match.ts'

type Urgent = Pick<Alert, 'severity' | 'deadline' | 'title'>

/** For sorting: the most severe first, then the nearest deadline, then the title. */
export function byUrgency(one: Urgent, other: Urgent): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    compareText(dueDay(one), dueDay(other)) ||
    compareText(one.title, other.title)
  )
}

function dueDay({ deadline }: Urgent): string {
  return deadline ? lastDay(deadline.date) : '9999'
}
