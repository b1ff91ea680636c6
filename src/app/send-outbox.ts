import type { Settings } from '../config/settings.ts'
import { weekOf } from '../domain/calendar-week.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Delivery } from '../domain/delivery.ts'
import { digestTargets, routeTargets } from '../domain/route.ts'
import type { Rules } from '../domain/rule.ts'
import type { Notifier } from '../notify/notifier.ts'
import { isDigestOf } from '../plan/digest-deliveries.ts'
import type { Store } from '../store/open-store.ts'
import { deliver, type Sending } from './deliver.ts'
import { planTroubles } from './plan-troubles.ts'
import { missingSlackSecret } from './missing-secrets.ts'
import { createDigestRenderer } from './render-digest.ts'
import { createDeliveryRenderer } from './render-delivery.ts'
import { routeClusters } from './route-clusters.ts'

export interface SendInput {
  readonly store: Store
  readonly settings: Pick<Settings, 'routes' | 'alerts' | 'timezone' | 'slack' | 'secrets'>
  readonly rules: Rules
  readonly notifiers: readonly Notifier[]
  /** The instant that messages count days from. */
  readonly now: Date
  readonly clock: () => Date
  readonly sleep: (seconds: number) => Promise<void>
}

/** Sends what is in the outbox, and then what those who run Lookout have to know of it. */
export async function sendOutbox(
  input: SendInput,
  run: string,
  clusters: readonly Cluster[],
): Promise<ReadonlyMap<string, Sending>> {
  const sendings = await send(input, clusters)
  const troubles = [...sendings.values()].flatMap(({ delivery, status, reason }) =>
    status === 'failed' && delivery.status !== 'failed' && delivery.kind !== 'trouble'
      ? [{ what: `delivery to ${delivery.target} (${delivery.route})`, reason }]
      : [],
  )
  const { settings, now, store } = input
  const planned = await planTroubles(store, { routes: settings.routes, run, about: 'deliveries', troubles, now })
  return planned ? new Map([...sendings, ...(await send(input, clusters))]) : sendings
}

async function send(input: SendInput, clusters: readonly Cluster[]): Promise<Map<string, Sending>> {
  const { store, settings, rules, notifiers, now, clock, sleep } = input
  const routed = routeClusters(settings.routes, clusters)
  const routes = new Map(settings.routes.map((route) => [route.name, route]))
  const watched = new Map(routed.map(({ route, clusters: own }) => [route.name, own.length]))
  const digest = createDigestRenderer(store, { settings, rules, now, routed })
  const renderer = await createDeliveryRenderer(store, {
    routes: settings.routes,
    watched,
    digest,
    buttons: missingSlackSecret(settings) === null,
  })
  const targetsOf = (delivery: Delivery): readonly string[] => {
    const route = routes.get(delivery.route)
    if (!route) return []
    if (delivery.kind !== 'digest') return routeTargets(route)
    return isDigestOf(weekOf(now, settings.timezone).id, delivery) ? digestTargets(route) : []
  }
  return deliver(store, { renderer, notifiers, targetsOf, now, clock, sleep })
}
