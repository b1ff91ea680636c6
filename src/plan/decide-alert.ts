import type { AlertStanding, AlertState } from '../domain/alert-state.ts'
import type { Concern } from './concern.ts'
import { dueReminder } from './due-reminder.ts'
import type { Matter } from './gather-matters.ts'
import type { RouteContext } from './route-context.ts'
import { rememberLeft, tellGone, tellMatter, type Outcome } from './tell-matter.ts'
import { toldChanges } from './told-changes.ts'
import { isPast, worthAlert } from './worth-alert.ts'

/**
 * Decides what a route is told about one thread now; null = nothing happens.
 *
 * @param state what the route was told about it before; undefined = never told
 * @param matter the thread as it stands; undefined = it is known no more, so that it concerns nobody
 */
export function decideAlert(
  context: RouteContext,
  state: AlertState | undefined,
  matter: Matter | undefined,
  concern: Concern,
): Outcome | null {
  if (state && isSilenced(state, context.now)) return null
  if (matter === undefined || matter.withdrawn || concern.sure.length === 0) {
    return state && state.status !== 'resolved' ? tellGone(context, state, matter) : null
  }
  if (isPast(matter, context.settings, context.now)) return state ? rememberLeft(state, concern) : null
  if (state) return decideAgain(context, state, matter, concern)
  return worthAlert(matter, concern.severity) ? tellMatter(context, matter, concern, state, 'new', []) : null
}

/** Muted for good, or snoozed until a later instant. */
export function isSilenced(state: AlertStanding, now: Date): boolean {
  if (state.status === 'muted') return true
  return state.status === 'snoozed' && state.snoozedUntil !== null && Date.parse(state.snoozedUntil) > now.getTime()
}

function decideAgain(context: RouteContext, state: AlertState, matter: Matter, concern: Concern): Outcome | null {
  const changes = toldChanges(state.told, matter, concern, context.now)
  const due = dueReminder(context.settings.reminders, matter.deadline, context.now)
  const isDue = due !== null && (state.reminded === null || due < state.reminded)
  // A matter that grows graver only because its day comes nearer is what a reminder is for.
  const isUpdate = changes.length > 0 && !(isDue && changes.every((change) => change.field === 'severity'))
  if (isUpdate) return tellMatter(context, matter, concern, state, 'updated', changes)
  if (isDue || state.status === 'snoozed') return tellMatter(context, matter, concern, state, 'reminder', changes)
  return rememberLeft(state, concern)
}
