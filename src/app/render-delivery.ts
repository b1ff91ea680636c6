import type { Alert } from '../domain/alert.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { FollowUp } from '../notify/notifier.ts'
import type { Message } from '../render/message.ts'
import { slackAlert, type AlertView } from '../render/slack-alert.ts'
import { settledAlert, slackFollowUp } from '../render/slack-follow-up.ts'
import { slackNodeImages } from '../render/slack-node-images.ts'
import { slackSummary } from '../render/slack-summary.ts'
import { slackTrouble } from '../render/slack-trouble.ts'
import type { Store } from '../store/open-store.ts'
import { poolImages } from './pool-images.ts'

/** Turns deliveries of one database into messages; what they have in common is read once. */
export interface DeliveryRenderer {
  render(delivery: Delivery, now: Date): Promise<Message>
  /** An alert whose matter has a message already. */
  renderFollowUp(alert: Alert, now: Date): Promise<Pick<FollowUp, 'reply' | 'standing'>>
}

/** `watched` tells how many clusters a route has. */
export async function createDeliveryRenderer(
  store: Store,
  watched: ReadonlyMap<string, number>,
): Promise<DeliveryRenderer> {
  const clusters = await store.clusters.active()
  const releases = new Map((await store.releases.list()).map((release) => [release.id, release]))
  const reached = new Map((await store.documents.list('reach')).map(({ date, text }) => [date, text.split(', ')]))
  const readTo = [...releases.keys()].sort().at(-1)?.slice(0, 10) ?? ''
  const noticesOf = Map.groupBy(await store.notices.list({ withdrawn: true }), (notice) => notice.thread)

  async function viewOf(alert: Alert): Promise<AlertView> {
    const told = noticesOf.get(alert.thread) ?? []
    const notice = told.find((one) => one.id === alert.notice) ?? (await store.notices.get(alert.notice))
    const release = releases.get(notice.release)
    const days = told.map((one) => one.release.slice(0, 10)).sort()
    return {
      alert,
      notice,
      releaseUrl: release?.url ?? null,
      clusters: clusters.filter((cluster) => alert.clusters.some(({ name }) => name === cluster.name)),
      reached: reached.get(release?.date ?? '') ?? null,
      firstTold: days[0] ?? notice.release.slice(0, 10),
      timesTold: Math.max(1, new Set(told.map((one) => one.release)).size),
    }
  }
  return {
    async render({ kind, alerts, troubles, route }, now) {
      if (kind === 'trouble') return slackTrouble(troubles)
      if (kind === 'summary') return slackSummary({ route, clusters: watched.get(route) ?? 0, readTo, alerts }, now)
      if (kind === 'node-images') return slackNodeImages(poolImages(alerts, clusters, noticesOf), clusters, now)
      const [alert] = alerts
      if (!alert) throw new Error(`a delivery to ${route} tells nothing`)
      return slackAlert(await viewOf(alert), now)
    },
    async renderFollowUp(alert, now) {
      const view = await viewOf(alert)
      const standing = slackAlert({ ...view, alert: settledAlert(alert) }, now)
      return { reply: slackFollowUp(alert, view.notice.release, now), standing }
    },
  }
}
