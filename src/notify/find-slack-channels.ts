import type { ConversationsListResponse, WebClient } from '@slack/web-api'

export type SlackChannel = NonNullable<ConversationsListResponse['channels']>[number]

const pageSize = 200

/** Channels by their names, as far as there are such that are not archived. Throws what the Slack client throws. */
export async function findSlackChannels(
  client: WebClient,
  names: readonly string[],
): Promise<ReadonlyMap<string, SlackChannel>> {
  const found = new Map<string, SlackChannel>()
  if (names.length === 0) return found
  const types = 'public_channel,private_channel'
  const list = client.paginate('conversations.list', { types, exclude_archived: true, limit: pageSize })
  for await (const { channels = [] } of list as AsyncIterable<ConversationsListResponse>) {
    for (const channel of channels) {
      if (channel.name !== undefined && names.includes(channel.name)) found.set(channel.name, channel)
    }
    if (found.size === names.length) break
  }
  return found
}
