import type { AlertState } from '../domain/alert-state.ts'
import type { AlertCluster } from '../domain/alert.ts'
import { byUrgency } from '../domain/by-urgency.ts'
import type { Deadline } from '../domain/calendar-date.ts'
import type { Severity } from '../domain/match.ts'
import { severityRank } from './concern.ts'
import { isSilenced } from './decide-alert.ts'
import type { Matter } from './gather-matters.ts'
import { isImageNotice } from './newer-images.ts'
import type { AlertSettings } from './route-context.ts'
import { isPast } from './worth-alert.ts'

/** A matter that routes were told and that is not done. */
export interface OpenMatter {
  readonly thread: string
  readonly title: string
  readonly severity: Severity
  readonly deadline: Deadline | null
  readonly clusters: readonly AlertCluster[]
  /** Where it stands on each route. */
  readonly states: readonly AlertState[]
  /** Muted or snoozed on every route. */
  readonly silenced: boolean
  /** Somebody takes care of it on every route. */
  readonly acknowledged: boolean
}

export interface OpenMattersInput {
  readonly states: readonly AlertState[]
  readonly matters: ReadonlyMap<string, Matter>
  /** Whether a cluster, by its name, is asked about. */
  readonly isAsked: (cluster: string) => boolean
  readonly settings: AlertSettings
  readonly now: Date
}

/** What is open for some clusters, the most urgent first; node images, which come every week, are left out. */
export function openMatters({ states, matters, isAsked, settings, now }: OpenMattersInput): OpenMatter[] {
  const open = states.filter(({ status, thread }) => {
    const matter = matters.get(thread)
    if (status === 'resolved' || !matter || matter.withdrawn || isImageNotice(matter.notice)) return false
    return !isPast(matter, settings, now)
  })
  return [...Map.groupBy(open, (state) => state.thread)]
    .flatMap(([thread, alike]) => {
      const clusters = new Map(
        alike.flatMap(({ told }) => told.clusters.filter(({ name }) => isAsked(name)).map((one) => [one.name, one])),
      )
      const { notice, deadline } = matters.get(thread)!
      const gravest = alike.map(({ told }) => told.severity).toSorted((a, b) => severityRank(a) - severityRank(b))[0]!
      const silenced = alike.every((state) => isSilenced(state, now))
      const acknowledged = alike.every(({ status }) => status === 'acknowledged')
      const told = { thread, title: notice.title, severity: gravest, deadline }
      const standing = { states: alike, silenced, acknowledged }
      return clusters.size > 0 ? [{ ...told, ...standing, clusters: [...clusters.values()] }] : []
    })
    .toSorted(byUrgency)
}
