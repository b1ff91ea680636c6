import type { Delivery } from '../domain/delivery.ts'
import type { Message } from '../render/message.ts'
import { slackAlert } from '../render/slack-alert.ts'
import { slackNodeImages } from '../render/slack-node-images.ts'
import { slackSummary } from '../render/slack-summary.ts'
import { slackTrouble } from '../render/slack-trouble.ts'
import type { Store } from '../store/open-store.ts'
import { poolImages } from './pool-images.ts'

/** Turns deliveries of one database into messages; what they have in common is read once. */
export interface DeliveryRenderer {
  render(delivery: Delivery, now: Date): Promise<Message>
}

interface RenderOptions {
  /** How many clusters each route has. */
  readonly watched: ReadonlyMap<string, number>
  /** A route's digest of now. */
  readonly digest: (route: string) => Promise<Message>
}

export async function createDeliveryRenderer(
  store: Store,
  { watched, digest }: RenderOptions,
): Promise<DeliveryRenderer> {
  const clusters = await store.clusters.active()
  const releases = new Map((await store.releases.list()).map((release) => [release.id, release]))
  const reached = new Map((await store.documents.list('reach')).map(({ date, text }) => [date, text.split(', ')]))
  const readTo = [...releases.keys()].sort().at(-1)?.slice(0, 10) ?? ''
  const noticesOf = Map.groupBy(await store.notices.list({ withdrawn: true }), (notice) => notice.thread)
  return {
    async render({ kind, alerts, troubles, route }, now) {
      if (kind === 'trouble') return slackTrouble(troubles)
      if (kind === 'digest') return digest(route)
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
          reached: reached.get(releases.get(notice.release)?.date ?? '') ?? null,
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
