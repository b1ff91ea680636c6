import { WebAPIPlatformError, type WebClient } from '@slack/web-api'
import type { Message } from '../render/message.ts'
import type { Place } from './notifier.ts'
import { messageContent } from './slack-content.ts'

/** Somebody deleted it, or it is too old or not this app's to change. Source: Slack docs, "chat.update", errors. */
const gone = ['message_not_found', 'cant_update_message', 'edit_window_closed']

/** Changes a message where it stands; false where it is there no more. Throws what the Slack client throws. */
export async function updateSlackMessage(client: WebClient, place: Place, message: Message): Promise<boolean> {
  try {
    await client.apiCall('chat.update', { ...place, ...messageContent(message) })
    return true
  } catch (error) {
    if (error instanceof WebAPIPlatformError && gone.includes(error.data.error)) return false
    throw error
  }
}
