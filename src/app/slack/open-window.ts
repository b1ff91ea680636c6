import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { Modal } from '../../render/modal.ts'

/** Source: Slack docs, "views.open", errors. */
const late = ['expired_trigger_id', 'trigger_expired', 'exchanged_trigger_id']

/** Opens a window; false where three seconds went by since somebody asked for it. Throws what the Slack client throws. */
export async function openWindow(client: WebClient, trigger: string, view: Modal): Promise<boolean> {
  try {
    await client.apiCall('views.open', { trigger_id: trigger, view })
    return true
  } catch (error) {
    if (error instanceof WebAPIPlatformError && late.includes(error.data.error)) return false
    throw error
  }
}
