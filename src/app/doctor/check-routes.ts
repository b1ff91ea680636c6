import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import type { Cluster } from '../../domain/cluster.ts'
import { routeTargets } from '../../domain/route.ts'
import { safeName } from '../../render/safe-text.ts'
import { count, foldNames } from '../../render/words.ts'
import { routeClusters } from '../route-clusters.ts'

const name = 'routes'
const mostNames = 10

/** Whether every cluster has a route, and every route somebody to tell. */
export function checkRoutes({ routes }: Pick<Settings, 'routes'>, clusters: readonly Cluster[]): Check {
  const taken = new Set(routeClusters(routes, clusters).flatMap((routed) => routed.clusters))
  const unrouted = clusters.filter((cluster) => !taken.has(cluster))
  const silent = routes.filter((route) => routeTargets(route).includes('console'))
  if (unrouted.length > 0) {
    const names = foldNames(
      unrouted.map((cluster) => safeName(cluster.name)),
      mostNames,
    )
    return {
      name,
      status: 'warning',
      finding: `no route takes ${names}`,
      mend: 'add a route without match for what is left',
    }
  }
  if (silent.length === routes.length) {
    const mend = 'give routes in lookout.yaml a slack channel or e-mail addresses'
    return { name, status: 'skipped', finding: 'everything is printed on the console', mend }
  }
  if (silent.length === 0) return { name, status: 'ok', finding: `${count(routes.length, 'route')} for all clusters` }
  const names = silent.map((route) => safeName(route.name)).join(', ')
  return { name, status: 'warning', finding: `printed on the console only: ${names}`, mend: 'give them slack or email' }
}
