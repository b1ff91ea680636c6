import type { Alert } from '../domain/alert.ts'
import type { Cluster } from '../domain/cluster.ts'
import { gatherMatters } from '../plan/gather-matters.ts'
import { mayBeTold } from '../plan/may-be-told.ts'
import { planDeliveries } from '../plan/plan-deliveries.ts'
import { planRoute } from '../plan/plan-route.ts'
import type { AlertSettings } from '../plan/route-context.ts'
import type { Matcher } from '../match/match-notices.ts'
import { matchNotices } from '../match/match-notices.ts'
import type { Route } from '../domain/route.ts'
import type { Store } from '../store/open-store.ts'
import { routeClusters } from './route-clusters.ts'

export interface PlanOptions {
  readonly run: string
  readonly routes: readonly Route[]
  readonly settings: AlertSettings
  readonly matcher: Matcher
  readonly now: Date
}

export interface Planned {
  readonly alerts: readonly Alert[]
  readonly clusters: readonly Cluster[]
  /** Names of clusters that no route takes. */
  readonly unrouted: readonly string[]
}

/** Decides what every route is told now and puts it into the outbox; part of the caller's transaction. */
export async function planRun(store: Store, { run, routes, settings, matcher, now }: PlanOptions): Promise<Planned> {
  const clusters = await store.clusters.active()
  const matters = gatherMatters(await store.notices.list({ withdrawn: true }), await store.releases.list())
  const states = await store.alerts.list()
  const told = new Set(states.map(({ thread }) => thread))
  const open = matters.filter((matter) => mayBeTold(matter, told, settings, now)).map(({ notice }) => notice)
  const matches = matchNotices(open, clusters, matcher, now)
  const routed = routeClusters(routes, clusters)
  const alerts: Alert[] = []
  for (const { route, targets, clusters: own } of routed) {
    const names = new Set(own.map((cluster) => cluster.name))
    const before = states.filter((state) => state.route === route.name)
    const input = { route: route.name, targets, states: before, settings, now, matters }
    const plan = planRoute({ ...input, matches: matches.filter((match) => names.has(match.cluster)) })
    await store.alerts.save(plan.states)
    await store.deliveries.plan(planDeliveries(plan.messages, { run, route: route.name, targets }), now)
    alerts.push(...plan.messages.flatMap((message) => message.alerts))
  }
  const taken = new Set(routed.flatMap(({ clusters: own }) => own.map((cluster) => cluster.name)))
  return { alerts, clusters, unrouted: clusters.map(({ name }) => name).filter((name) => !taken.has(name)) }
}
