import type { Delivery } from '../domain/delivery.ts'
import type { Notifier, OutgoingMessage, SendResult } from '../notify/notifier.ts'
import { sendMessages } from '../notify/send-messages.ts'
import type { Store } from '../store/open-store.ts'
import type { DeliveryRenderer } from './render-delivery.ts'

export interface DeliverOptions {
  readonly renderer: DeliveryRenderer
  readonly notifiers: readonly Notifier[]
  readonly now: Date
  readonly sleep: (seconds: number) => Promise<void>
}

export type DeliveryOutcome = 'sent' | 'failed' | 'planned'

/** How long a process that took a delivery may take before another may try it again. */
const claimMinutes = 5
const retryMinutes = 15

/**
 * Sends what stands in the outbox and writes down each answer as it comes. Returns what became of each delivery by its id;
 * `planned` is left to a later run.
 */
export async function deliver(store: Store, options: DeliverOptions): Promise<Map<string, DeliveryOutcome>> {
  const { renderer, now } = options
  const outcomes = new Map<string, DeliveryOutcome>()
  const outgoing: OutgoingMessage[] = []
  for (const delivery of await store.deliveries.due(now)) {
    outcomes.set(delivery.id, 'planned')
    if (!(await store.deliveries.claim(delivery, minutesFrom(now, claimMinutes)))) continue
    outgoing.push({ id: delivery.id, target: delivery.target, message: await renderer.render(delivery, now) })
  }
  await sendMessages(outgoing, {
    notifiers: options.notifiers,
    sleep: options.sleep,
    async onResult({ id }, result) {
      outcomes.set(id, await writeDown(store, id, result, now))
    },
  })
  return outcomes
}

async function writeDown(store: Store, id: Delivery['id'], result: SendResult, now: Date): Promise<DeliveryOutcome> {
  switch (result.status) {
    case 'sent':
      await store.deliveries.markSent(id, result.answer)
      return 'sent'
    case 'failed':
      await store.deliveries.markFailed(id, result.reason)
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
