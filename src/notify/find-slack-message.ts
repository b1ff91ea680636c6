import type { ConversationsHistoryResponse, WebClient } from '@slack/web-api'
import { WebAPIPlatformError } from '@slack/web-api'
import { findSlackChannels } from './find-slack-channels.ts'
import type { Place } from './notifier.ts'

/** Type of the metadata that every message carries, to be found again by its delivery. */
export const deliveryEvent = 'lookout_delivery'

const pageSize = 200
/** Enough for a week of a busy channel. */
const mostPages = 5

/** Where the message of a delivery stands in a channel, null where it does not. Throws what the Slack client throws. */
export async function findSlackMessage(client: WebClient, target: string, delivery: string) {
  const channel = await channelId(client, target)
  if (channel === null) return null
  const ts = await findIn(client, 'conversations.history', { channel }, delivery)
  return ts === null ? null : { channel, ts }
}

/** The same among the replies to a message; `thread` is what they reply to. */
export async function findSlackReply(client: WebClient, { channel, ts: thread }: Place, delivery: string) {
  try {
    const ts = await findIn(client, 'conversations.replies', { channel, ts: thread }, delivery)
    return ts === null ? null : { channel, ts, thread }
  } catch (error) {
    if (error instanceof WebAPIPlatformError && error.data.error === 'thread_not_found') return null
    throw error
  }
}

async function findIn(
  client: WebClient,
  method: 'conversations.history' | 'conversations.replies',
  where: Record<string, string>,
  delivery: string,
): Promise<string | null> {
  let pages = 0
  const list = client.paginate(method, { ...where, include_all_metadata: true, limit: pageSize })
  for await (const { messages = [] } of list as AsyncIterable<ConversationsHistoryResponse>) {
    const ts = messages.find(({ metadata }) => isOf(metadata, delivery))?.ts
    if (ts !== undefined) return ts
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
