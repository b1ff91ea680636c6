import type { AlertKey } from '../domain/alert-event.ts'
import type { Place } from '../notify/notifier.ts'
import type { Message } from '../render/message.ts'
import type { Store } from '../store/open-store.ts'
import type { DeliveryRenderer } from './render-delivery.ts'

export interface ShowOptions {
  readonly renderer: DeliveryRenderer
  /** Changes a message where it stands, if it still does. */
  readonly change: (place: Place, message: Message) => Promise<unknown>
  readonly now: Date
}

/**
 * Makes the message of an alert say how it stands now, in every channel where it was told in one: who did what about it, and
 * what can be done. Throws what `change` throws.
 */
export async function showStanding(
  store: Store,
  alert: AlertKey,
  { renderer, change, now }: ShowOptions,
): Promise<void> {
  for (const target of await store.sentDeliveries.targetsOf(alert)) {
    const telling = { route: alert.route, thread: alert.thread, target }
    // Only Slack's answers name a place.
    const { channel, ts } = (await store.sentDeliveries.standingAnswer(telling)) ?? {}
    const told = (await store.sentDeliveries.latest(telling))?.alerts[0]
    if (channel === undefined || ts === undefined || told === undefined) continue
    await change({ channel, ts }, await renderer.renderStanding(told, now))
  }
}
