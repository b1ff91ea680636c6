import type { DeliveryStatus } from '../domain/alert.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { FollowUp, Notifier, OutgoingMessage, SendResult } from '../notify/notifier.ts'
import { sendMessages, type QueuedMessage } from '../notify/send-messages.ts'
import { sendingOrder } from '../plan/sending-order.ts'
import type { Store } from '../store/open-store.ts'
import { currentTarget } from './current-target.ts'
import type { DeliveryRenderer } from './render-delivery.ts'

export interface DeliverOptions {
  readonly renderer: DeliveryRenderer
  readonly notifiers: readonly Notifier[]
  /** Where a delivery may go as its route is configured now. */
  readonly targetsOf: (delivery: Delivery) => readonly string[]
  /** The instant that messages count days from. */
  readonly now: Date
  readonly clock: () => Date
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
  const { targetsOf, now, clock } = options
  const sendings = new Map<string, Sending>()
  const queue: QueuedMessage[] = []
  for (const due of sendingOrder(await store.deliveries.due(now))) {
    const target = await currentTarget(store, due, targetsOf(due))
    if (target === null) continue
    if (target !== due.target) await store.deliveries.redirect(due.id, target)
    const delivery = { ...due, target }
    sendings.set(due.id, { delivery, status: 'planned', reason: null })
    queue.push({ target, take: () => take(store, delivery, options) })
  }
  await sendMessages(queue, {
    notifiers: options.notifiers,
    sleep: options.sleep,
    async onResult({ id }, result) {
      const status = await writeDown(store, id, result, clock())
      const reason = result.status === 'sent' ? null : result.reason
      sendings.set(id, { ...sendings.get(id)!, status, reason })
    },
  })
  return sendings
}

/** Null where another process was faster. */
async function take(
  store: Store,
  delivery: Delivery,
  { renderer, now, clock }: DeliverOptions,
): Promise<OutgoingMessage | null> {
  if (!(await store.deliveries.claim(delivery, minutesFrom(clock(), claimMinutes)))) return null
  const { id, target, status } = delivery
  // What was refused did not arrive.
  const attempts = status === 'failed' ? 0 : delivery.attempts
  const message = await renderer.render(delivery, now)
  const followUp = await findFollowUp(store, delivery, renderer, now)
  return { id, target, attempts, message, followUp }
}

async function findFollowUp(
  store: Store,
  delivery: Delivery,
  renderer: DeliveryRenderer,
  now: Date,
): Promise<FollowUp | null> {
  const [alert] = delivery.alerts
  if (delivery.thread === null || alert === undefined || alert.reason === 'new') return null
  const { channel, ts } = (await store.sentDeliveries.standingAnswer(delivery)) ?? {}
  if (channel === undefined || ts === undefined) return null
  const latest = await store.sentDeliveries.latest(delivery)
  // What had to wait may come after newer news, and then changes nothing about how the matter stands.
  const newest = (latest && latest.run > delivery.run ? latest.alerts[0] : null) ?? alert
  const [reply, standing] = [await renderer.renderReply(alert, now), await renderer.renderStanding(newest, now)]
  return { place: { channel, ts }, reply, standing }
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
