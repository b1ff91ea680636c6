import { daysUntil } from '../domain/calendar-date.ts'
import type { Kind } from '../domain/notice.ts'
import type { Severity } from '../domain/match.ts'
import type { AlertSettings } from './route-context.ts'
import type { Matter } from './gather-matters.ts'

/** Kinds that tell their reader to do something; the others are reading for the digest. */
const demanding: readonly Kind[] = ['retirement', 'behavioral-change', 'security']

/**
 * Whether a matter interrupts people: it breaks something, is grave, or is of a kind that asks for action. A Kubernetes
 * version asks for action only where a date hangs on it. Node images are decided in decide-node-image.ts.
 */
export function worthAlert(matter: Matter, severity: Severity): boolean {
  const { kind, breaking } = matter.notice
  if (breaking || severity !== 'info' || demanding.includes(kind)) return true
  return kind === 'kubernetes-version' && matter.deadline !== null
}

/** Older than the look-back and without a deadline ahead: told by nobody's alert any more. */
export function isPast(matter: Matter, settings: AlertSettings, now: Date): boolean {
  if (matter.deadline && daysUntil(matter.deadline.date, now) >= 0) return false
  return daysUntil(matter.date, now) < -settings.lookbackDays
}
