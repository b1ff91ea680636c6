import type { AlertCluster } from './alert.ts'
import type { Deadline } from './calendar-date.ts'
import type { Severity } from './match.ts'
import type { ImageMention } from './node-image.ts'

const alertStatuses = ['open', 'changed', 'acknowledged', 'snoozed', 'muted', 'resolved'] as const
export type AlertStatus = (typeof alertStatuses)[number]

/** What a route last heard about a thread: the next run is compared with this. */
export interface Told {
  readonly notice: string
  readonly title: string
  readonly severity: Severity
  readonly breaking: boolean
  readonly deadline: Deadline | null
  readonly kubernetes: string | null
  /** Newest node image of each family that the thread told, ever. */
  readonly images: readonly ImageMention[]
  /** Surely concerned and still so; one that left is taken out, so that its return counts as joining. */
  readonly clusters: readonly AlertCluster[]
  readonly withdrawn: boolean
}

/** What people change of an alert; instants are ISO 8601 in UTC. */
export interface AlertStanding {
  readonly route: string
  readonly thread: string
  readonly status: AlertStatus
  readonly snoozedUntil: string | null
}

/** Where one thread stands on one route. */
export interface AlertState extends AlertStanding {
  readonly firstTold: string
  readonly lastTold: string
  readonly timesTold: number
  /** Days before the deadline of the latest reminder that was told or had fallen due before; null = none yet. */
  readonly reminded: number | null
  readonly told: Told
}
