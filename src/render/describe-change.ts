import type { Change } from '../domain/alert.ts'
import { lastDay } from '../domain/calendar-date.ts'
import type { Words } from './languages/language.ts'
import { safeLine } from './safe-text.ts'

const maxValue = 80

/** A change as its reader says it: `Postponed: 30 Mar 2026 → 1 Apr 2027`. */
export function describeChange({ field, from, to }: Change, words: Words): string {
  const { change } = words
  const value = (text: string | null): string => (text === null ? change.none : safeLine(text, maxValue))
  if (field === 'deadline') return describeDeadline(from, to, words)
  if (field === 'withdrawn') return to === null ? change.announcedAgain : change.withdrawn
  if (field === 'breaking') return to === 'true' ? change.breaking : change.notBreaking
  if (field === 'clusters') return to === null ? change.left(value(from)) : change.joined(value(to))
  return change.field(change.fields[field] ?? value(field), value(from), value(to))
}

function describeDeadline(from: string | null, to: string | null, words: Words): string {
  const { change } = words
  const date = (text: string): string => safeLine(words.date(text), maxValue)
  if (from === null) return change.deadlineSet(to === null ? change.none : date(to))
  if (to === null) return change.deadlineWithdrawn(date(from))
  return lastDay(to) > lastDay(from)
    ? change.postponed(date(from), date(to))
    : change.broughtForward(date(from), date(to))
}
