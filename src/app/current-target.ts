import type { Delivery } from '../domain/delivery.ts'
import type { Store } from '../store/open-store.ts'

/**
 * Where a delivery goes as its route is now, null = nowhere: a channel or address that is mended in the configuration
 * gets what was refused before, unless the same message goes there anyhow. `own` are the route's targets.
 */
export async function currentTarget(store: Store, delivery: Delivery, own: readonly string[]): Promise<string | null> {
  const { run, target } = delivery
  if (own.includes(target)) return target
  const same = (await store.deliveries.ofRun(run)).filter((other) => contentOf(other) === contentOf(delivery))
  const free = own.filter((candidate) => same.every((other) => other.target !== candidate))
  return free.find((candidate) => candidate.split(':')[0] === target.split(':')[0]) ?? null
}

/** What the copies of one message for several targets have in common. */
function contentOf({ route, kind, alerts, troubles }: Delivery): string {
  return JSON.stringify([route, kind, alerts, troubles])
}
