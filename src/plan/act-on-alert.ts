import type { AlertAction } from '../domain/alert-event.ts'
import type { AlertState, AlertStatus } from '../domain/alert-state.ts'

const statusAfter: Readonly<Record<AlertAction, AlertStatus>> = {
  acknowledge: 'acknowledged',
  snooze: 'snoozed',
  mute: 'muted',
  reopen: 'open',
}

/**
 * An alert's state after somebody acted on it, null where nothing changes: what was done already is not done twice, and
 * what is resolved stays so. An acknowledged matter is somebody's: it counts as open no more, while its reminders and
 * changes are still told.
 *
 * @param until the end of a snooze; null for any other action
 */
export function actOnAlert(state: AlertState, action: AlertAction, until: string | null): AlertState | null {
  const isOpen = state.status === 'open' || state.status === 'changed'
  if (state.status === 'resolved' || (action === 'reopen' && isOpen)) return null
  const status = statusAfter[action]
  return state.status === status && state.snoozedUntil === until ? null : { ...state, status, snoozedUntil: until }
}
