import type { Alert } from '../../domain/alert.ts'
import { slackDetails } from '../../render/slack-details.ts'
import { routeWords } from '../route-words.ts'
import { explainAlert } from './explain-alert.ts'
import { openWindow } from './open-window.ts'
import type { Press } from './press.ts'
import type { SlackDesk } from './slack-desk.ts'

/** Opens a window with all that `lookout rules explain` knows of an alert; returns why it could not. */
export async function openDetails(desk: SlackDesk, alert: Alert, { trigger }: Press): Promise<string | null> {
  const words = routeWords(desk.settings.routes, alert.route)
  const view = slackDetails(await explainAlert(desk, alert), words)
  const isOpen = await openWindow(desk.client, trigger, view)
  return isOpen ? null : words.controls.lateDetails
}
