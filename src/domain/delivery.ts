import type { Alert, DeliveryStatus } from './alert.ts'

/** What one message tells: one alert, a route's standing, newer node images, a week, or what Lookout itself cannot do. */
export type MessageKind = 'alert' | 'summary' | 'node-images' | 'digest' | 'trouble'

/** Something of Lookout's own that stopped working, or works again. */
export interface Trouble {
  /** `source aks-blog`, `delivery to slack:#payments-aks`. */
  readonly what: string
  /** What is wrong and how to mend it; null = it works again. */
  readonly reason: string | null
}

/** One message to one target, to be sent exactly once. */
export interface PlannedDelivery {
  /** The same in every planning of the same run. */
  readonly id: string
  readonly run: string
  readonly route: string
  /** `slack:#payments-aks`, `email:payments@example.com`, `console`. */
  readonly target: string
  readonly kind: MessageKind
  /** The thread of a single alert; null where a message tells several. */
  readonly thread: string | null
  readonly alerts: readonly Alert[]
  /** Of a message to those who run Lookout; [] in all others. */
  readonly troubles: readonly Trouble[]
}

/** A delivery as the outbox keeps it; instants are ISO 8601 in UTC. */
export interface Delivery extends PlannedDelivery {
  readonly status: DeliveryStatus
  /** Sends begun. A planned delivery with attempts above 0 may have arrived although no answer came. */
  readonly attempts: number
  readonly nextAttemptAt: string
  /** What the target answered, such as Slack's `ts`. */
  readonly answer: Readonly<Record<string, string>> | null
  /** Why it failed or has to be tried again. */
  readonly error: string | null
}
