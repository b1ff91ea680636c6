import type { Deadline } from './calendar-date.ts'
import type { Severity } from './match.ts'

export type AlertReason = 'new' | 'updated' | 'reminder' | 'resolved'
export type DeliveryStatus = 'planned' | 'sent' | 'failed'

/** Something about a told matter that its reader would act on. */
export interface Change {
  readonly field: string
  readonly from: string | null
  readonly to: string | null
}

export interface AlertCluster {
  readonly name: string
  readonly when: 'now' | 'upgrade'
  readonly certainty: 'sure' | 'possible'
  readonly pools: readonly string[]
  readonly reasons: readonly string[]
}

/** One matter (thread) for one route. */
export interface Alert {
  readonly thread: string
  /** The newest notice of the thread, from which the alert is told. */
  readonly notice: string
  readonly reason: AlertReason
  readonly changes: readonly Change[]
  readonly route: string
  /** `slack:#payments-aks`, `email:payments@example.com`, `console`. */
  readonly targets: readonly string[]
  readonly severity: Severity
  readonly clusters: readonly AlertCluster[]
  readonly title: string
  readonly deadline: Deadline | null
}
