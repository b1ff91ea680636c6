import type { AlertState } from '../domain/alert-state.ts'
import type { Alert } from '../domain/alert.ts'
import { byUrgency } from '../domain/by-urgency.ts'
import type { MessageKind } from '../domain/delivery.ts'
import type { Match } from '../domain/match.ts'
import { concernsByNotice, nobody } from './concern.ts'
import { decideAlert } from './decide-alert.ts'
import { decideNodeImage } from './decide-node-image.ts'
import type { Matter } from './gather-matters.ts'
import { isImageNotice, newestImages } from './newer-images.ts'
import type { RouteContext } from './route-context.ts'
import type { Outcome } from './tell-matter.ts'

export interface RouteInput extends RouteContext {
  /** Every thread of the database: one that is missing counts as concerning nobody any more. */
  readonly matters: readonly Matter[]
  /** Matches of the route's clusters with the notices of all matters that {@link mayBeTold} admits. */
  readonly matches: readonly Match[]
}

/** One message to a route, the same to each of its targets; its most urgent alert comes first. */
export interface PlannedMessage {
  readonly kind: MessageKind
  readonly alerts: readonly Alert[]
}

export interface RoutePlan {
  readonly messages: readonly PlannedMessage[]
  /** States to store: those that differ from the ones handed in. */
  readonly states: readonly AlertState[]
}

/** More alerts than this at once, as after a cluster was registered, are told as one summary. */
const mostMessages = 10

/** Decides what one route is told now: each thread once, and again only when its reader would act on what changed. */
export function planRoute({ matters, matches, ...context }: RouteInput): RoutePlan {
  const concerns = concernsByNotice(matches)
  const states = new Map(context.states.map((state) => [state.thread, state]))
  const imageMatters = matters.filter((matter) => isImageNotice(matter.notice))
  const isImage = new Set(imageMatters.map((matter) => matter.thread))
  // An image that is out in other regions only makes none here old.
  const here = imageMatters.filter(({ withdrawn, notice }) => !withdrawn && concerns.has(notice.id))
  const newest = newestImages(here.flatMap(({ notice }) => notice.images))

  const decided = matters.map((matter): Outcome | null => {
    const state = states.get(matter.thread)
    const concern = concerns.get(matter.notice.id) ?? nobody
    if (isImage.has(matter.thread)) return decideNodeImage(context, state, matter, concern, newest)
    return decideAlert(context, state, matter, concern)
  })
  const known = new Set(matters.map((matter) => matter.thread))
  const lost = context.states.filter((state) => !known.has(state.thread))
  const outcomes = [...decided, ...lost.map((state) => decideAlert(context, state, undefined, nobody))].filter(
    (outcome) => outcome !== null,
  )

  const alerts = outcomes.flatMap((outcome) => outcome.alert ?? []).sort(byUrgency)
  return { messages: asMessages(alerts, isImage, states.size === 0), states: outcomes.map((outcome) => outcome.state) }
}

function asMessages(alerts: readonly Alert[], isImage: ReadonlySet<string>, isFirst: boolean): PlannedMessage[] {
  if (isFirst) return asOne('summary', alerts)
  const { images = [], others = [] } = Object.groupBy(alerts, ({ thread }) =>
    isImage.has(thread) ? 'images' : 'others',
  )
  const single =
    others.length > mostMessages ? asOne('summary', others) : others.flatMap((alert) => asOne('alert', [alert]))
  return [...single, ...asOne('node-images', images)]
}

function asOne(kind: MessageKind, alerts: readonly Alert[]): PlannedMessage[] {
  return alerts.length > 0 ? [{ kind, alerts }] : []
}
