import type { AlertState } from '../domain/alert-state.ts'
import type { Alert, AlertCluster } from '../domain/alert.ts'
import { lastDay } from '../domain/calendar-date.ts'
import type { Cluster } from '../domain/cluster.ts'
import { compareText } from '../domain/compare-text.ts'
import type { Digest, DigestMatter } from '../domain/digest.ts'
import type { Match } from '../domain/match.ts'
import type { Kind, Notice } from '../domain/notice.ts'
import { concernsByNotice, severityRank, type Concern } from './concern.ts'
import { isSilenced } from './decide-alert.ts'
import type { Matter } from './gather-matters.ts'
import { isImageNotice } from './newer-images.ts'
import type { AlertSettings } from './route-context.ts'
import { isPast } from './worth-alert.ts'

export interface SortInput {
  readonly clusters: readonly Cluster[]
  readonly matters: readonly Matter[]
  /** Matches of the clusters with the matters' notices. */
  readonly matches: readonly Match[]
  readonly states: readonly AlertState[]
  /** What alerts told since the digest before, oldest first. */
  readonly alerts: readonly Alert[]
  /** Addresses of releases by id. */
  readonly urls: ReadonlyMap<string, string | null>
  readonly settings: AlertSettings
  /** When the digest before was written. */
  readonly since: Date
  readonly now: Date
  /** Whether what a notice tells reaches a cluster without its owner's doing. */
  readonly comesByItself: (notice: Notice, cluster: Cluster, concern: AlertCluster) => boolean
}

type Sorted = Pick<Digest, 'todo' | 'comes' | 'toKnow'>

/** Nothing of these happens to a cluster: their reader may use them or not. */
const offers: readonly Kind[] = ['feature', 'preview-feature']
/** A release is published days after its date, sometimes weeks; what is older than this is no news when it is first read. */
const newsDays = 30

/**
 * Sorts what concerns some clusters into what their owners have to do, what comes by itself and what is good to know. One
 * matter may be the first for one cluster and the second for another. What asks for nothing is told once.
 */
export function sortMatters(input: SortInput): Sorted {
  const concerns = concernsByNotice(input.matches)
  const states = new Map(input.states.map((state) => [state.thread, state]))
  const alerts = new Map(input.alerts.map((alert) => [alert.thread, alert]))
  const clusterOf = new Map(input.clusters.map((cluster) => [cluster.name, cluster]))
  const todo: DigestMatter[] = []
  const comes: DigestMatter[] = []
  const toKnow: DigestMatter[] = []
  for (const matter of input.matters) {
    const { notice } = matter
    const concern = concerns.get(notice.id)
    const state = states.get(matter.thread)
    if (!concern || !isCurrent(matter, concern, state, input)) continue
    const tell = teller(matter, concern, state, alerts.get(matter.thread), input)
    const { carried = [], left = [] } = Object.groupBy(concern.sure, (one) => {
      const cluster = clusterOf.get(one.name)
      return cluster && isCarried(notice, cluster, one, input) ? 'carried' : 'left'
    })
    const asks = asksForAction(matter, concern)
    if (asks && left.length > 0) todo.push(tell(left))
    if (!isNews(matter, alerts.has(matter.thread), input)) continue
    if (!asks && (left.length > 0 || offers.includes(notice.kind))) toKnow.push(tell(concern.sure))
    else if (carried.length > 0) comes.push(tell(carried))
  }
  return {
    todo: todo.sort(byDeadline),
    comes,
    toKnow: toKnow.sort((a, b) => severityRank(a.severity) - severityRank(b.severity)),
  }
}

function isCurrent(
  matter: Matter,
  { sure }: Concern,
  state: AlertState | undefined,
  { settings, now }: SortInput,
): boolean {
  if (matter.withdrawn || sure.length === 0 || isImageNotice(matter.notice)) return false
  return !(state && isSilenced(state, now)) && !isPast(matter, settings, now)
}

/** What breaks with an upgrade breaks also where the upgrade comes by itself. */
function isCarried(notice: Notice, cluster: Cluster, concern: AlertCluster, { comesByItself }: SortInput): boolean {
  if (notice.breaking && notice.kind !== 'kubernetes-version') return false
  return comesByItself(notice, cluster, concern)
}

function asksForAction({ notice, deadline }: Matter, { severity }: Concern): boolean {
  return notice.breaking || severity !== 'info' || (deadline !== null && !offers.includes(notice.kind))
}

function isNews({ firstSeen, date }: Matter, isTold: boolean, { since }: SortInput): boolean {
  const oldest = new Date(since.getTime() - newsDays * 86_400_000).toISOString().slice(0, 10)
  return isTold || (firstSeen > since.toISOString() && date >= oldest)
}

function teller(
  { thread, notice, deadline }: Matter,
  { severity }: Concern,
  state: AlertState | undefined,
  alert: Alert | undefined,
  { urls }: SortInput,
): (clusters: readonly AlertCluster[]) => DigestMatter {
  const told = alert?.reason ?? 'before'
  const changes = alert?.changes ?? []
  const acknowledged = state?.status === 'acknowledged'
  const url = urls.get(notice.release) ?? null
  return (clusters) => ({ thread, notice, deadline, severity, clusters, told, changes, acknowledged, url })
}

function byDeadline(a: DigestMatter, b: DigestMatter): number {
  const [one, other] = [a, b].map(({ deadline }) => (deadline ? lastDay(deadline.date) : '9999'))
  return compareText(one!, other!) || severityRank(a.severity) - severityRank(b.severity)
}
