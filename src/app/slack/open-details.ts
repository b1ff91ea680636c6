import { WebAPIPlatformError } from '@slack/web-api'
import type { Alert } from '../../domain/alert.ts'
import { slackDetails } from '../../render/slack-details.ts'
import { explainAlert } from './explain-alert.ts'
import type { Press } from './press.ts'
import type { SlackDesk } from './slack-desk.ts'

const late = ['expired_trigger_id', 'trigger_expired', 'exchanged_trigger_id']

/** Opens a window with all that `lookout rules explain` knows of an alert; returns why it could not. */
export async function openDetails(desk: SlackDesk, alert: Alert, { trigger }: Press): Promise<string | null> {
  const view = slackDetails(await explainAlert(desk, alert))
  try {
    await desk.client.apiCall('views.open', { trigger_id: trigger, view })
    return null
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError && late.includes(error.data.error))) throw error
    return 'Slack took too long to open the details: press the button again.'
  }
}
