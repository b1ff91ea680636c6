import type { Alert } from '../domain/alert.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { Notice } from '../domain/notice.ts'
import { remember } from '../domain/remember.ts'
import type { Route } from '../domain/route.ts'
import type { AlertStanding } from '../render/alert-controls.ts'
import type { Message } from '../render/message.ts'
import { slackAlert, type AlertView } from '../render/slack-alert.ts'
import { settledAlert, slackFollowUp } from '../render/slack-follow-up.ts'
import { slackNodeImages } from '../render/slack-node-images.ts'
import { slackSummary } from '../render/slack-summary.ts'
import { slackTrouble } from '../render/slack-trouble.ts'
import type { Store } from '../store/open-store.ts'
import { poolImages } from './pool-images.ts'
import { routeWords } from './route-words.ts'

/** Turns deliveries of one database into messages; what they have in common is read once. */
export interface DeliveryRenderer {
  render(delivery: Delivery, now: Date): Promise<Message>
  /** The message of a matter in Slack as it stands now, its news being told elsewhere. */
  renderStanding(alert: Alert, now: Date): Promise<Message>
  /** News of a matter for the thread below that message. */
  renderReply(alert: Alert, now: Date): Promise<Message>
}

export interface RendererOptions {
  readonly routes: readonly Route[]
  /** How many clusters a route has, where summaries are sent. */
  readonly watched?: ReadonlyMap<string, number>
  /** Somebody answers when a button is pressed. */
  readonly buttons: boolean
  /** A route's digest of now, where digests are sent. */
  readonly digest?: (route: string) => Promise<Message>
}

export async function createDeliveryRenderer(
  store: Store,
  { routes, watched, buttons, digest }: RendererOptions,
): Promise<DeliveryRenderer> {
  const clusters = await store.clusters.active()
  const releases = new Map((await store.releases.list()).map((release) => [release.id, release]))
  const reached = new Map((await store.documents.list('reach')).map(({ date, text }) => [date, text.split(', ')]))
  const readTo = [...releases.keys()].sort().at(-1)?.slice(0, 10) ?? ''
  const noticesOf = remember((thread) => store.notices.list({ thread, withdrawn: true }))

  async function noticeOf({ thread, notice }: Alert): Promise<Notice> {
    return (await noticesOf(thread)).find(({ id }) => id === notice) ?? store.notices.get(notice)
  }
  async function standingOf({ route, thread }: Alert): Promise<AlertStanding | null> {
    const state = buttons ? await store.alerts.get(route, thread) : null
    return state && { state, events: await store.alertEvents.list(route, thread) }
  }
  async function viewOf(alert: Alert): Promise<AlertView> {
    const told = await noticesOf(alert.thread)
    const notice = await noticeOf(alert)
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
    async render({ kind, alerts, troubles, route, target }, now) {
      const words = routeWords(routes, route)
      if (kind === 'trouble') return slackTrouble(troubles, words)
      if (kind === 'digest' && digest) return digest(route)
      if (kind === 'summary') {
        return slackSummary({ route, clusters: watched?.get(route) ?? 0, readTo, alerts }, now, words)
      }
      if (kind === 'node-images') {
        const told = await Promise.all(alerts.map(async (alert) => ({ alert, notices: await noticesOf(alert.thread) })))
        return slackNodeImages(poolImages(told, clusters), clusters, now, words)
      }
      const [alert] = alerts
      if (!alert) throw new Error(`a delivery to ${route} tells nothing`)
      const standing = target.startsWith('slack:') ? await standingOf(alert) : null
      return slackAlert({ ...(await viewOf(alert)), standing }, now, words)
    },
    async renderStanding(alert, now) {
      const view = { ...(await viewOf(alert)), alert: settledAlert(alert), standing: await standingOf(alert) }
      return slackAlert(view, now, routeWords(routes, alert.route))
    },
    async renderReply(alert, now) {
      return slackFollowUp(alert, (await noticeOf(alert)).release, now, routeWords(routes, alert.route))
    },
  }
}
