import type { DeliveryStatus } from '../domain/alert.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { Notifier, OutgoingMessage, SendResult } from '../notify/notifier.ts'
import { sendMessages } from '../notify/send-messages.ts'
import type { Store } from '../store/open-store.ts'
import { currentTarget } from './current-target.ts'
import type { DeliveryRenderer } from './render-delivery.ts'

export interface DeliverOptions {
  readonly renderer: DeliveryRenderer
  readonly notifiers: readonly Notifier[]
  /** Where a delivery may go as its route is configured now. */
  readonly targetsOf: (delivery: Delivery) => readonly string[]
  readonly now: Date
  readonly sleep: (seconds: number) => Promise<void>
}

/** What became of a delivery; `planned` is left to a later run. */
export interface Sending {
  readonly delivery: Delivery
  readonly status: DeliveryStatus
  /** Why it did not go out; null where it did, or where another process took it. */
  readonly reason: string | null
}

/** How long a process that took a delivery may take before another may try it again. */
const claimMinutes = 5
const retryMinutes = 15

/** Sends what stands in the outbox and writes down each answer as it comes. Returns what became of each by its id. */
export async function deliver(store: Store, options: DeliverOptions): Promise<Map<string, Sending>> {
  const { renderer, targetsOf, now } = options
  const sendings = new Map<string, Sending>()
  const outgoing: OutgoingMessage[] = []
  for (const due of await store.deliveries.due(now)) {
    const target = await currentTarget(store, due, targetsOf(due))
    if (target === null) continue
    const delivery = { ...due, target }
    const { id } = due
    // What was refused did not arrive.
    const attempts = due.status === 'failed' ? 0 : due.attempts
    sendings.set(id, { delivery, status: 'planned', reason: null })
    if (!(await store.deliveries.claim(delivery, minutesFrom(now, claimMinutes)))) continue
    outgoing.push({ id, target, attempts, message: await renderer.render(delivery, now) })
  }
  await sendMessages(outgoing, {
    notifiers: options.notifiers,
    sleep: options.sleep,
    async onResult({ id }, result) {
      const status = await writeDown(store, id, result, now)
      const reason = result.status === 'sent' ? null : result.reason
      sendings.set(id, { ...sendings.get(id)!, status, reason })
    },
  })
  return sendings
}

async function writeDown(store: Store, id: Delivery['id'], result: SendResult, now: Date): Promise<DeliveryStatus> {
  switch (result.status) {
    case 'sent':
      await store.deliveries.markSent(id, result.answer)
      return 'sent'
    case 'failed':
      await store.deliveries.markFailed(id, result.reason, now)
      return 'failed'
    case 'retry':
      await store.deliveries.markRetry(
        id,
        result.reason,
        minutesFrom(now, Math.max(retryMinutes, (result.after ?? 0) / 60)),
      )
      return 'planned'
  }
}

function minutesFrom(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000)
}
