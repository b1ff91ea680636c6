import type { ConversationsHistoryResponse, WebClient } from '@slack/web-api'
import { findSlackChannels } from './find-slack-channels.ts'

/** Type of the metadata that every message carries, to be found again by its delivery. */
export const deliveryEvent = 'lookout_delivery'

const pageSize = 200
/** Enough for a week of a busy channel. */
const mostPages = 5

/** Where the message of a delivery stands in a channel, null where it does not. Throws what the Slack client throws. */
export async function findSlackMessage(
  client: WebClient,
  target: string,
  delivery: string,
): Promise<{ readonly channel: string; readonly ts: string } | null> {
  const channel = await channelId(client, target)
  if (channel === null) return null
  let pages = 0
  const history = client.paginate('conversations.history', { channel, include_all_metadata: true, limit: pageSize })
  for await (const { messages = [] } of history as AsyncIterable<ConversationsHistoryResponse>) {
    const ts = messages.find(({ metadata }) => isOf(metadata, delivery))?.ts
    if (ts !== undefined) return { channel, ts }
    if (++pages === mostPages) break
  }
  return null
}

/** A name has to be looked up: its id alone leads to its messages. */
async function channelId(client: WebClient, target: string): Promise<string | null> {
  if (!target.startsWith('#')) return target
  const name = target.slice(1)
  return (await findSlackChannels(client, [name])).get(name)?.id ?? null
}

function isOf(metadata: unknown, delivery: string): boolean {
  const { event_type: type, event_payload: payload } = (metadata ?? {}) as Record<string, unknown>
  return type === deliveryEvent && (payload as Record<string, unknown> | undefined)?.['delivery_id'] === delivery
}
