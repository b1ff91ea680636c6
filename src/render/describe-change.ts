import type { Change } from '../domain/alert.ts'
import { formatDate } from './relative-days.ts'
import { safeLine } from './safe-text.ts'
import { lastDay } from '../domain/calendar-date.ts'

const fieldNames: Readonly<Record<string, string>> = {
  kubernetes: 'Kubernetes versions',
  image: 'Newest image',
  severity: 'Severity',
  text: 'Wording',
  title: 'Title',
}
const maxValue = 80

/** A change as its reader says it: `Postponed: 30 Mar 2026 → 1 Apr 2027`. */
export function describeChange({ field, from, to }: Change): string {
  if (field === 'deadline') return describeDeadline(from, to)
  if (field === 'withdrawn') return to === null ? 'Announced again' : 'Withdrawn from the release notes'
  if (field === 'breaking') return to === 'true' ? 'Now breaking: it needs your action' : 'No longer breaking'
  if (field === 'clusters')
    return to === null ? `No longer concerned: ${value(from)}` : `Now also concerned: ${value(to)}`
  return `${fieldNames[field] ?? value(field)}: ${value(from)} → ${value(to)}`
}

function describeDeadline(from: string | null, to: string | null): string {
  if (from === null) return `Deadline set: ${date(to)}`
  if (to === null) return `Deadline withdrawn: was ${date(from)}`
  return `${lastDay(to) > lastDay(from) ? 'Postponed' : 'Brought forward'}: ${date(from)} → ${date(to)}`
}

function date(text: string | null): string {
  return value(text === null ? null : formatDate(text))
}

function value(text: string | null): string {
  return text === null ? 'none' : safeLine(text, maxValue)
}
