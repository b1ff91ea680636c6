import type { AlertKey } from '../../domain/alert-event.ts'
import { updateSlackMessage } from '../../notify/update-slack-message.ts'
import { showStandings } from '../show-standings.ts'
import type { SlackDesk } from './slack-desk.ts'

/** Shows what somebody did about alerts in their messages. One that somebody deleted meanwhile is left so. */
export async function showActed(
  { store, settings: { routes }, client, now }: SlackDesk,
  alerts: readonly AlertKey[],
): Promise<void> {
  await showStandings(store, alerts, {
    routes,
    change: (place, message) => updateSlackMessage(client, place, message),
    now: now(),
  })
}
