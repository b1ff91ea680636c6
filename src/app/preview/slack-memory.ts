import type { Notifier } from '../../notify/notifier.ts'
import type { Message } from '../../render/message.ts'

/** A message as its channel shows it now. */
interface Post {
  /** Ids of the deliveries that it and its replies brought. */
  readonly deliveries: readonly string[]
  /** `#insights`. */
  readonly channel: string
  readonly message: Message
  readonly replies: readonly Message[]
}

export interface SlackMemory {
  readonly notifier: Notifier
  /** The message that a delivery brought, or went below; null where none did. */
  postOf(delivery: string): Post | null
}

/** Keeps what Slack would show: follow-ups change the message that told their matter, and go below it. */
export function createSlackMemory(): SlackMemory {
  const posts = new Map<string, Post>()
  const notifier: Notifier = {
    scheme: 'slack',
    pause: 0,
    async send({ id, target: channel, message, followUp }) {
      const above = followUp && posts.get(followUp.place.ts)
      if (!above) {
        const ts = String(posts.size)
        posts.set(ts, { deliveries: [id], channel, message, replies: [] })
        return { status: 'sent', answer: { channel, ts } }
      }
      const { standing, reply, place } = followUp
      posts.set(place.ts, {
        channel,
        deliveries: [...above.deliveries, id],
        message: standing,
        replies: [...above.replies, reply],
      })
      return { status: 'sent', answer: { channel, ts: `${place.ts}-${above.replies.length}`, thread: place.ts } }
    },
  }
  return {
    notifier,
    postOf: (delivery) => [...posts.values()].find(({ deliveries }) => deliveries.includes(delivery)) ?? null,
  }
}
