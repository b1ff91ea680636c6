import type { Alert } from '../domain/alert.ts'
import type { Cluster, NodePool } from '../domain/cluster.ts'
import { compareImages, weeksBehind } from '../domain/node-image.ts'
import type { Notice } from '../domain/notice.ts'
import { newerForPool } from '../plan/newer-for-pool.ts'
import type { PoolImage } from '../render/slack-node-images.ts'

/** An alert of node images and all notices of its thread. */
interface ImageAlert {
  readonly alert: Alert
  readonly notices: readonly Notice[]
}

/** The pools that node image alerts name, each with the newest image told for its OS release and region. */
export function poolImages(alerts: readonly ImageAlert[], clusters: readonly Cluster[]): PoolImage[] {
  const newest = new Map<string, PoolImage>()
  for (const { alert, notices } of alerts) {
    for (const { name, pools } of alert.clusters) {
      const cluster = clusters.find((candidate) => candidate.name === name)
      for (const pool of cluster?.pools ?? []) {
        const found = cluster && pools.includes(pool.name) ? poolImage(cluster, pool, notices) : null
        const known = newest.get(`${name}/${pool.name}`)
        if (found && !(known && isNewer(known, found))) newest.set(`${name}/${pool.name}`, found)
      }
    }
  }
  return [...newest.values()]
}

function poolImage(cluster: Cluster, pool: NodePool, notices: readonly Notice[]): PoolImage | null {
  const newest = newerForPool(cluster, pool, notices).at(-1)
  if (!newest || !pool.image) return null
  return {
    cluster: cluster.name,
    pool: pool.name,
    os: pool.image.os,
    running: pool.image.version,
    newest: newest.version,
    reached: newest.regions.length > 0 ? cluster.location : null,
    weeksBehind: weeksBehind(pool.image.version, newest.version),
  }
}

function isNewer(a: PoolImage, b: PoolImage): boolean {
  return (compareImages({ os: a.os, version: a.newest }, { os: b.os, version: b.newest }) ?? 0) >= 0
}
