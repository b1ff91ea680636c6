import type { Alert } from '../domain/alert.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Delivery } from '../domain/delivery.ts'
import { compareImages, weeksBehind, type ImageMention } from '../domain/node-image.ts'
import type { StoredNotice } from '../domain/stored-notice.ts'
import type { Message } from '../render/message.ts'
import { slackAlert } from '../render/slack-alert.ts'
import { slackNodeImages, type PoolImage } from '../render/slack-node-images.ts'
import { slackSummary } from '../render/slack-summary.ts'
import type { Store } from '../store/open-store.ts'

/** Turns deliveries of one database into messages; what they have in common is read once. */
export interface DeliveryRenderer {
  render(delivery: Delivery, now: Date): Promise<Message>
}

/** `watched` tells how many clusters a route has. */
export async function createDeliveryRenderer(
  store: Store,
  watched: ReadonlyMap<string, number>,
): Promise<DeliveryRenderer> {
  const clusters = await store.clusters.active()
  const releases = new Map((await store.releases.list()).map((release) => [release.id, release]))
  const readTo = [...releases.keys()].sort().at(-1)?.slice(0, 10) ?? ''
  const noticesOf = Map.groupBy(await store.notices.list({ withdrawn: true }), (notice) => notice.thread)
  return {
    async render({ kind, alerts, route }, now) {
      if (kind === 'summary') return slackSummary({ route, clusters: watched.get(route) ?? 0, readTo, alerts }, now)
      if (kind === 'node-images') return slackNodeImages(poolImages(alerts, clusters, noticesOf), clusters)
      const [alert] = alerts
      if (!alert) throw new Error(`a delivery to ${route} tells nothing`)
      const told = noticesOf.get(alert.thread) ?? []
      const notice = told.find((one) => one.id === alert.notice) ?? (await store.notices.get(alert.notice))
      return slackAlert(
        {
          alert,
          notice,
          releaseUrl: releases.get(notice.release)?.url ?? null,
          clusters: clusters.filter((cluster) => alert.clusters.some(({ name }) => name === cluster.name)),
          firstTold:
            told
              .map((one) => one.release)
              .sort()[0]
              ?.slice(0, 10) ?? notice.release.slice(0, 10),
          timesTold: Math.max(1, new Set(told.map((one) => one.release)).size),
        },
        now,
      )
    },
  }
}

/** The pools that node image alerts name, each with the newest image told for its OS release. */
function poolImages(
  alerts: readonly Alert[],
  clusters: readonly Cluster[],
  noticesOf: ReadonlyMap<string, readonly StoredNotice[]>,
): PoolImage[] {
  const newest = new Map<string, PoolImage>()
  for (const alert of alerts) {
    const images = (noticesOf.get(alert.thread) ?? []).flatMap((notice) => notice.images)
    for (const { name, pools } of alert.clusters) {
      for (const pool of clusters.find((cluster) => cluster.name === name)?.pools ?? []) {
        const image = pools.includes(pool.name) ? newestFor(pool.image, images) : null
        if (!pool.image || !image) continue
        const key = `${name}/${pool.name}`
        const known = newest.get(key)
        if (known && (compareImages({ os: known.os, version: known.newest }, image) ?? 0) >= 0) continue
        const { version: running, os } = pool.image
        const behind = weeksBehind(running, image.version)
        newest.set(key, { cluster: name, pool: pool.name, os, running, newest: image.version, weeksBehind: behind })
      }
    }
  }
  return [...newest.values()]
}

function newestFor(running: Cluster['pools'][number]['image'], images: readonly ImageMention[]): ImageMention | null {
  if (!running) return null
  const newer = images.filter((image) => (compareImages(running, image) ?? 0) < 0)
  return newer.toSorted((a, b) => compareImages(b, a) ?? 0)[0] ?? null
}
