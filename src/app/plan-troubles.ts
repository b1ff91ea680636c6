import type { PlannedDelivery, Trouble } from '../domain/delivery.ts'
import { routeTargets, type Route } from '../domain/route.ts'
import type { Store } from '../store/open-store.ts'

/** Route of those who run Lookout. */
const opsRoute = 'ops'

/** Puts what Lookout cannot do into the outbox for the route `ops`, where there is one; false where nothing was put. */
export async function planTroubles(store: Store, { routes, run, about, troubles, now }: TroublePlan): Promise<boolean> {
  const route = routes.find(({ name }) => name === opsRoute)
  if (!route || troubles.length === 0) return false
  const deliveries = routeTargets(route).map((target): PlannedDelivery => {
    const id = [run, opsRoute, target, about].map(encodeURIComponent).join('/')
    return { id, run, route: opsRoute, target, kind: 'trouble', thread: null, alerts: [], troubles }
  })
  await store.deliveries.plan(deliveries, now)
  return true
}

interface TroublePlan {
  readonly routes: readonly Route[]
  readonly run: string
  /** Tells messages of one run apart. */
  readonly about: 'sources' | 'deliveries'
  readonly troubles: readonly Trouble[]
  readonly now: Date
}
