import type { Alert } from '../domain/alert.ts'
import type { Cluster, NodePool } from '../domain/cluster.ts'
import { compareImages, weeksBehind, type ImageMention } from '../domain/node-image.ts'
import type { Notice } from '../domain/notice.ts'
import type { PoolImage } from '../render/slack-node-images.ts'

/** An image with the regions that it is out in; [] = all, as far as anybody tells. */
interface OutImage extends ImageMention {
  readonly regions: readonly string[]
}

/** The pools that node image alerts name, each with the newest image told for its OS release and region. */
export function poolImages(
  alerts: readonly Alert[],
  clusters: readonly Cluster[],
  noticesOf: ReadonlyMap<string, readonly Notice[]>,
): PoolImage[] {
  const newest = new Map<string, PoolImage>()
  for (const alert of alerts) {
    const images = (noticesOf.get(alert.thread) ?? []).flatMap(({ images, regions }) =>
      images.map((image): OutImage => ({ ...image, regions })),
    )
    for (const { name, pools } of alert.clusters) {
      const cluster = clusters.find((candidate) => candidate.name === name)
      for (const pool of cluster?.pools ?? []) {
        const found = cluster && pools.includes(pool.name) ? poolImage(cluster, pool, images) : null
        const known = newest.get(`${name}/${pool.name}`)
        if (found && !(known && isNewer(known, found))) newest.set(`${name}/${pool.name}`, found)
      }
    }
  }
  return [...newest.values()]
}

function poolImage(
  { name, location }: Cluster,
  { name: pool, image }: NodePool,
  all: readonly OutImage[],
): PoolImage | null {
  if (!image) return null
  const [newest] = all
    .filter(({ regions }) => regions.length === 0 || regions.includes(location))
    .filter((other) => (compareImages(image, other) ?? 0) < 0)
    .toSorted((a, b) => compareImages(b, a) ?? 0)
  if (!newest) return null
  return {
    cluster: name,
    pool,
    os: image.os,
    running: image.version,
    newest: newest.version,
    reached: newest.regions.length > 0 ? location : null,
    weeksBehind: weeksBehind(image.version, newest.version),
  }
}

function isNewer(a: PoolImage, b: PoolImage): boolean {
  return (compareImages({ os: a.os, version: a.newest }, { os: b.os, version: b.newest }) ?? 0) >= 0
}
