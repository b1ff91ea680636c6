import type { Alert } from './alert.ts'
import { lastDay } from './calendar-date.ts'
import { severities } from './match.ts'

type Urgent = Pick<Alert, 'severity' | 'deadline' | 'title'>

/** For sorting: the most severe first, then the nearest deadline, then the title. */
export function byUrgency(one: Urgent, other: Urgent): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    compare(dueDay(one), dueDay(other)) ||
    compare(one.title, other.title)
  )
}

function dueDay({ deadline }: Urgent): string {
  return deadline ? lastDay(deadline.date) : '9999'
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
