import type { Alert, AlertCluster, AlertReason, Change } from './alert.ts'
import type { Deadline } from './calendar-date.ts'
import type { CalendarWeek } from './calendar-week.ts'
import type { Cluster } from './cluster.ts'
import type { Severity } from './match.ts'
import type { Notice } from './notice.ts'
import type { Language } from './route.ts'
import type { PoolStanding } from './pool-standing.ts'

/** A thread as a digest tells it. */
export interface DigestMatter {
  readonly thread: string
  /** The newest notice of the thread. */
  readonly notice: Notice
  readonly deadline: Deadline | null
  readonly severity: Severity
  /** Those that it is told for, all of them surely concerned. */
  readonly clusters: readonly AlertCluster[]
  /** What its readers heard of it since the digest before; `before` = nothing, so that a line is enough. */
  readonly told: AlertReason | 'before'
  readonly changes: readonly Change[]
  /** Somebody said that they are at it. */
  readonly acknowledged: boolean
  /** Where its release is published. */
  readonly url: string | null
}

/** How long a cluster's Kubernetes version is supported, as far as release notes tell. */
export interface VersionStanding {
  readonly cluster: string
  /** `1.32`; null where the inventory tells no version. */
  readonly minor: string | null
  readonly lts: boolean
  readonly supportEnds: Deadline | null
}

export interface FailedSource {
  readonly name: string
  readonly error: string
  /** Start of the last run that could read it, ISO 8601 in UTC; null = none that is known. */
  readonly lastRead: string | null
}

/** What one team reads once a week, in the order of its reading. */
export interface Digest {
  readonly route: string
  readonly language: Language
  readonly week: CalendarWeek
  /** Day of the newest release read; null = none yet. */
  readonly readTo: string | null
  readonly clusters: readonly Cluster[]
  /** What the readers have to do, overdue first, then by deadline. */
  readonly todo: readonly DigestMatter[]
  /** What alerts told since the digest before, node images left out. */
  readonly changed: readonly Alert[]
  /** What reaches clusters without anybody's doing. */
  readonly comes: readonly DigestMatter[]
  readonly versions: readonly VersionStanding[]
  /** Pools that run an older image than the newest for them, those furthest behind first. */
  readonly images: readonly PoolStanding[]
  readonly toKnow: readonly DigestMatter[]
  /** Sources that the last run could not read. */
  readonly failed: readonly FailedSource[]
}
