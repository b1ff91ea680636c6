import type { Message } from '../render/message.ts'

/** A delivery, rendered. */
export interface OutgoingMessage {
  /** The delivery's id; sent again it has the same. */
  readonly id: string
  /** `#payments-aks` or a channel id; an address; empty for the console. */
  readonly target: string
  readonly message: Message
  /** Sends begun before, which may have arrived although no answer came. */
  readonly attempts: number
  /** Where the matter was told before: what follows is told there. Only targets whose answers hold a place have one. */
  readonly followUp?: FollowUp | null
}

/** News of a matter for the message that told it. */
export interface FollowUp {
  /** Where that message stands: Slack's channel id and `ts`. */
  readonly place: Place
  /** What goes below it. */
  readonly reply: Message
  /** What it says from now on. */
  readonly standing: Message
}

export interface Place {
  readonly channel: string
  readonly ts: string
}

export type SendResult =
  /** What tells the message from others: Slack's `channel`, `ts` and, of a reply, `thread`; an e-mail's `messageId`. */
  | { readonly status: 'sent'; readonly answer: Readonly<Record<string, string>> }
  /** May work later; `after` is in seconds, null where the other side does not say. */
  | { readonly status: 'retry'; readonly after: number | null; readonly reason: string }
  /** Will not work until somebody mends what `reason` says. */
  | { readonly status: 'failed'; readonly reason: string }

/** A way to reach people. It answers with a result and does not throw, and no result ever holds a secret. */
export interface Notifier {
  readonly scheme: 'slack' | 'console' | 'email'
  /** Seconds to leave between two messages to one target. */
  readonly pause: number
  send(outgoing: OutgoingMessage): Promise<SendResult>
  /**
   * Asked before a message is sent again: `sent` where it had arrived, `retry` where that cannot be told now, null where it
   * did not arrive or can never be told.
   */
  find?(outgoing: OutgoingMessage): Promise<SendResult | null>
  /** Changes a message where it stands; one that is there no more is left so. */
  readonly change?: (place: Place, message: Message) => Promise<SendResult>
  /** Ends connections kept open, which would keep the process alive. */
  close?(): void
}
