import type { ConversationsHistoryResponse, ConversationsListResponse, WebClient } from '@slack/web-api'

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
  const channel = target.startsWith('#') ? await findChannel(client, target.slice(1)) : target
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

/** Id of a channel by its name, which alone leads to its messages. */
async function findChannel(client: WebClient, name: string): Promise<string | null> {
  const types = 'public_channel,private_channel'
  const list = client.paginate('conversations.list', { types, exclude_archived: true, limit: pageSize })
  for await (const { channels = [] } of list as AsyncIterable<ConversationsListResponse>) {
    const id = channels.find((channel) => channel.name === name)?.id
    if (id !== undefined) return id
  }
  return null
}

function isOf(metadata: unknown, delivery: string): boolean {
  const { event_type: type, event_payload: payload } = (metadata ?? {}) as Record<string, unknown>
  return type === deliveryEvent && (payload as Record<string, unknown> | undefined)?.['delivery_id'] === delivery
}
