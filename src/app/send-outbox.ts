import type { Settings } from '../config/settings.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Notifier } from '../notify/notifier.ts'
import type { Store } from '../store/open-store.ts'
import { deliver, type Sending } from './deliver.ts'
import { planTroubles } from './plan-troubles.ts'
import { missingSlackSecret } from './missing-secrets.ts'
import { createDeliveryRenderer } from './render-delivery.ts'
import { routeClusters } from './route-clusters.ts'

export interface SendInput {
  readonly store: Store
  readonly settings: Pick<Settings, 'routes' | 'slack' | 'secrets'>
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
  const { store, settings, notifiers, now, clock, sleep } = input
  const routed = routeClusters(settings.routes, clusters)
  const watched = new Map(routed.map(({ route, clusters: own }) => [route.name, own.length]))
  const targets = new Map(routed.map((one) => [one.route.name, one.targets]))
  const renderer = await createDeliveryRenderer(store, { watched, buttons: missingSlackSecret(settings) === null })
  return deliver(store, { renderer, notifiers, targets, now, clock, sleep })
}
