import type { AlertKey } from '../../domain/alert-event.ts'
import { updateSlackMessage } from '../../notify/update-slack-message.ts'
import { createDeliveryRenderer } from '../render-delivery.ts'
import { showStanding } from '../show-standing.ts'
import type { SlackDesk } from './slack-desk.ts'

/** Shows what somebody did about alerts in their messages. One that somebody deleted meanwhile is left so. */
export async function showActed(
  { store, settings, client, now }: SlackDesk,
  alerts: readonly AlertKey[],
): Promise<void> {
  if (alerts.length === 0) return
  const renderer = await createDeliveryRenderer(store, {
    routes: settings.routes,
    watched: new Map(),
    buttons: true,
  })
  for (const alert of alerts) {
    await showStanding(store, alert, {
      renderer,
      change: (place, message) => updateSlackMessage(client, place, message),
      now: now(),
    })
  }
}
