import type { Deadline } from '../domain/calendar-date.ts'
import type { Cluster } from '../domain/cluster.ts'
import { kubernetesMinor } from '../domain/kubernetes-version.ts'
import type { PoolStanding } from '../domain/pool-standing.ts'
import type { VersionSupport } from '../domain/support.ts'
import type { PoolStandings } from './pool-standings.ts'
import { supportEnd } from './support-end.ts'

/** How old a cluster is. */
export interface ClusterStanding {
  /** When its Kubernetes minor leaves support; null where nobody tells. */
  readonly support: Deadline | null
  /** The node pool that is furthest behind; null where none is, as far as is known. */
  readonly lagging: PoolStanding | null
}

export function clusterStanding(
  cluster: Cluster,
  poolStandings: PoolStandings,
  calendar: readonly VersionSupport[],
): ClusterStanding {
  const minor = kubernetesMinor(cluster.version)
  const [furthest] = poolStandings([cluster])
  return {
    support: minor === null ? null : supportEnd(calendar, `1.${minor}`, cluster.lts),
    lagging: furthest && furthest.between.length > 0 ? furthest : null,
  }
}
