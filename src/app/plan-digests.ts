import type { Settings } from '../config/settings.ts'
import { weekOf } from '../domain/calendar-week.ts'
import type { PlannedDelivery } from '../domain/delivery.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { digestDeliveries } from '../plan/digest-deliveries.ts'
import type { Store } from '../store/open-store.ts'
import { digestRoutes } from './digest-routes.ts'
import { lastFinished } from './service/last-finished.ts'

/** Digests in the outbox, and the run that they go by. */
export interface PlannedDigests {
  readonly planned: readonly PlannedDelivery[]
  readonly run: string
}

/**
 * Puts this week's digest of every route that has clusters and addresses, or of the named one, into the outbox, where it
 * is not there yet. Throws a LookoutError where no run was ever finished, or no route is of that name.
 */
export async function planDigests(
  store: Store,
  { routes, timezone }: Pick<Settings, 'routes' | 'timezone'>,
  now: Date,
  name?: string,
): Promise<PlannedDigests> {
  const run = lastFinished(await store.runs.list())?.id
  if (run === undefined) throw new LookoutError('no run was finished yet: do one with "lookout run"')
  const week = weekOf(now, timezone).id
  const routed = digestRoutes(routes, await store.clusters.active(), name)
  const planned = routed.flatMap(({ route }) => digestDeliveries(route, week, run))
  await store.deliveries.plan(planned, now)
  return { planned, run }
}
