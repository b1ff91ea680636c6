import type { Cluster } from '../domain/cluster.ts'
import { didYouMean } from '../domain/did-you-mean.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { quoted } from '../domain/quoted.ts'
import type { Route } from '../domain/route.ts'
import { routeClusters, type RoutedClusters } from './route-clusters.ts'

/** The routes that have clusters to tell of, or the one of a name. Throws a LookoutError where there is none such. */
export function digestRoutes(routes: readonly Route[], clusters: readonly Cluster[], name?: string): RoutedClusters[] {
  const routed = routeClusters(routes, clusters)
  if (name === undefined) return routed.filter((one) => one.clusters.length > 0)
  const wanted = findRoute(routes, name)
  return routed.filter(({ route }) => route === wanted)
}

/** The route of a name. Throws a LookoutError where there is none. */
export function findRoute(routes: readonly Route[], name: string): Route {
  const route = routes.find((candidate) => candidate.name === name)
  if (route) return route
  const names = routes.map((candidate) => candidate.name)
  throw new LookoutError(`--route ${quoted(name)}: is no route; ${didYouMean(name, names)}`)
}
