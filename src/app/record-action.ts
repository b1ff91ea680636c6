import type { AlertEvent } from '../domain/alert-event.ts'
import { actOnAlert } from '../plan/act-on-alert.ts'
import type { Store } from '../store/open-store.ts'

/** Keeps what somebody did about an alert, once; false where nothing is left to do of it. */
export async function recordAction(store: Store, event: AlertEvent): Promise<boolean> {
  return store.transaction(async (within) => {
    const state = await within.alerts.get(event.route, event.thread)
    const after = state && actOnAlert(state, event.action, event.until)
    if (!after) return false
    await within.alerts.save([after])
    await within.alertEvents.add(event)
    return true
  })
}
