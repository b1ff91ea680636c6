import type { VersionSupport } from '../domain/support.ts'
import type { Alert } from '../domain/alert.ts'
import type { CalendarWeek } from '../domain/calendar-week.ts'
import type { Digest } from '../domain/digest.ts'
import type { Notice } from '../domain/notice.ts'
import type { Language } from '../domain/route.ts'
import { failedSources, type RunOutcome } from './failed-sources.ts'
import { isImageNotice } from './newer-images.ts'
import { poolStandings } from './pool-standings.ts'
import { sortMatters, type SortInput } from './sort-matters.ts'
import { versionStandings } from './version-standings.ts'

export interface DigestInput extends SortInput {
  readonly route: string
  readonly language: Language
  readonly week: CalendarWeek
  /** Day of the newest release read; null = none yet. */
  readonly readTo: string | null
  /** Every notice that stands in the release notes. */
  readonly notices: readonly Notice[]
  /** The life of Kubernetes versions. */
  readonly calendar: readonly VersionSupport[]
  /** Newest first. */
  readonly runs: readonly RunOutcome[]
}

/** What one route's readers are told once a week. */
export function planDigest(input: DigestInput): Digest {
  const { route, language, week, readTo, clusters, matters, runs } = input
  const images = new Set(matters.flatMap(({ thread, notice }) => (isImageNotice(notice) ? [thread] : [])))
  const alerts = lastOfEach(input.alerts.filter(({ thread }) => !images.has(thread)))
  return {
    route,
    language,
    week,
    readTo,
    clusters,
    ...sortMatters({ ...input, alerts }),
    changed: alerts,
    versions: versionStandings(clusters, input.calendar),
    images: poolStandings(clusters, input.notices).filter(({ between }) => between.length > 0),
    failed: failedSources(runs),
  }
}

/** The last alert about each thread. One that was new since then is new, however it changed after. */
function lastOfEach(alerts: readonly Alert[]): Alert[] {
  const last = new Map<string, Alert>()
  for (const alert of alerts) {
    const isNew = last.get(alert.thread)?.reason === 'new' && alert.reason !== 'resolved'
    last.set(alert.thread, isNew ? { ...alert, reason: 'new', changes: [] } : alert)
  }
  return [...last.values()]
}
