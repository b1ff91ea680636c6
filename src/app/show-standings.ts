import type { AlertKey } from '../domain/alert-event.ts'
import type { Route } from '../domain/route.ts'
import type { Place } from '../notify/notifier.ts'
import type { Message } from '../render/message.ts'
import type { Store } from '../store/open-store.ts'
import { createDeliveryRenderer } from './render-delivery.ts'

export interface ShowOptions {
  readonly routes: readonly Route[]
  /** Changes a message where it stands, if it still does. */
  readonly change: (place: Place, message: Message) => Promise<unknown>
  readonly now: Date
}

/**
 * Makes the messages of alerts say how they stand now, in every channel where they were told in one: who did what about
 * them, and what can be done. Throws what `change` throws.
 */
export async function showStandings(
  store: Store,
  alerts: readonly AlertKey[],
  { routes, change, now }: ShowOptions,
): Promise<void> {
  if (alerts.length === 0) return
  const renderer = await createDeliveryRenderer(store, { routes, buttons: true })
  for (const { route, thread } of alerts) {
    for (const target of await store.sentDeliveries.targetsOf({ route, thread })) {
      const telling = { route, thread, target }
      // Only Slack's answers name a place.
      const { channel, ts } = (await store.sentDeliveries.standingAnswer(telling)) ?? {}
      const told = (await store.sentDeliveries.latest(telling))?.alerts[0]
      if (channel === undefined || ts === undefined || told === undefined) continue
      await change({ channel, ts }, await renderer.renderStanding(told, now))
    }
  }
}
