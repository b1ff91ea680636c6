import type { Cluster } from '../domain/cluster.ts'
import { routeTargets, type Route } from '../domain/route.ts'
import { compilePredicate } from '../match/predicate.ts'

/** A route with the clusters whose alerts it takes. */
export interface RoutedClusters {
  readonly route: Route
  readonly targets: readonly string[]
  readonly clusters: readonly Cluster[]
}

/** Gives each cluster to the first route that matches, and on to later ones where a route says `continue`. */
export function routeClusters(routes: readonly Route[], clusters: readonly Cluster[]): RoutedClusters[] {
  const routed = routes.map((route) => ({
    route,
    targets: routeTargets(route),
    takes: route.match === null ? null : compilePredicate(route.match, 'cluster'),
    clusters: [] as Cluster[],
  }))
  for (const cluster of clusters) {
    for (const { route, takes, clusters: own } of routed) {
      if (takes && takes.test({ cluster }) !== true) continue
      own.push(cluster)
      if (!route.continue) break
    }
  }
  return routed.map(({ route, targets, clusters: own }) => ({ route, targets, clusters: own }))
}
