import type { Cluster, NodePool } from '../domain/cluster.ts'
import { weeksBehind } from '../domain/node-image.ts'
import type { Notice } from '../domain/notice.ts'
import type { PoolStanding } from '../domain/pool-standing.ts'
import { newerForPool } from './newer-for-pool.ts'

export type PoolStandings = (clusters: readonly Cluster[]) => PoolStanding[]

/** Every pool of some clusters, those furthest behind first. */
export function poolStandings(clusters: readonly Cluster[], notices: readonly Notice[]): PoolStanding[] {
  return createPoolStandings(notices)(clusters)
}

/** What tells the standings of pools after all that these notices tell; it remembers what was asked before. */
export function createPoolStandings(notices: readonly Notice[]): PoolStandings {
  const told = notices.filter(({ images }) => images.length > 0)
  // Most pools share their image and region with many others.
  const known = new Map<string, string[]>()
  const newerThan = (cluster: Cluster, pool: NodePool): string[] => {
    const key = JSON.stringify([cluster.location, pool.image?.os, pool.image?.version])
    const newer = known.get(key) ?? newerForPool(cluster, pool, told).map(({ version }) => version)
    known.set(key, newer)
    return newer
  }
  const standingOf = (cluster: Cluster, pool: NodePool): PoolStanding => {
    const between = newerThan(cluster, pool)
    const running = pool.image?.version ?? null
    const newest = between.at(-1) ?? running
    return {
      cluster: cluster.name,
      pool: pool.name,
      os: pool.image?.os ?? pool.os,
      running,
      newest,
      weeksBehind: running === null || newest === null ? null : weeksBehind(running, newest),
      between,
    }
  }
  return (clusters) =>
    clusters
      .flatMap((cluster) => cluster.pools.map((pool) => standingOf(cluster, pool)))
      .toSorted((a, b) => (b.weeksBehind ?? -1) - (a.weeksBehind ?? -1))
}
