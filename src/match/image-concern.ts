import type { Cluster } from '../domain/cluster.ts'
import { compareImages, weeksBehind, type ImageMention } from '../domain/node-image.ts'
import type { Concern } from './concern.ts'

/** A node image concerns the pools of its OS release that run an older one. */
export function imageConcern(images: readonly ImageMention[], cluster: Cluster): Concern | null {
  const behind = cluster.pools.flatMap((pool) => {
    const running = pool.image
    if (!running) return []
    const newest = images
      .filter((image) => (compareImages(running, image) ?? 0) < 0)
      .toSorted((a, b) => compareImages(b, a) ?? 0)[0]
    return newest ? [{ pool, running, newest }] : []
  })
  if (behind.length === 0) return null
  return {
    when: 'now',
    certainty: 'sure',
    pools: behind.map(({ pool }) => pool.name),
    reasons: behind.map(({ pool, running, newest }) => {
      const weeks = weeksBehind(running.version, newest.version) ?? 0
      const far = weeks === 0 ? 'less than a week' : weeks === 1 ? '1 week' : `${weeks} weeks`
      return `node pool ${pool.name} runs ${running.version}, ${far} behind ${newest.version}`
    }),
  }
}
