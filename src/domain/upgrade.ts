import type { Deadline } from './calendar-date.ts'
import type { Kind } from './notice.ts'

/** What stands between a cluster as it is and a Kubernetes version. */
export interface UpgradePlan {
  readonly cluster: string
  /** Version that runs now, `1.31.10`. */
  readonly from: string
  /** Minor asked for, `1.34`. */
  readonly to: string
  /** Every minor on the way, the target last; [] where the cluster runs it already. */
  readonly path: readonly string[]
  readonly items: readonly UpgradeItem[]
  readonly blockers: readonly UpgradeBlocker[]
  /** Pools whose OS release the upgrade changes. */
  readonly images: readonly UpgradeImage[]
  /** What else to know of the way, a sentence each. */
  readonly notes: readonly string[]
  /** How long the version asked for is supported, on the cluster's plan; null where nobody tells. */
  readonly support: { readonly plan: 'standard' | 'lts'; readonly until: Deadline } | null
}

/** A matter that comes with a minor on the way. */
export interface UpgradeItem {
  readonly notice: string
  readonly thread: string
  readonly release: string
  readonly line: number
  /** The minor that brings it. */
  readonly minor: string
  readonly kind: Kind
  readonly breaking: boolean
  /** Whether the cluster uses what it is about; `possible`: the inventory cannot tell. */
  readonly concern: 'yes' | 'possible' | 'no'
  readonly title: string
  readonly reasons: readonly string[]
}

/** What has to be changed before the cluster gets there. */
export interface UpgradeBlocker {
  /** [] = the cluster as a whole. */
  readonly pools: readonly string[]
  readonly title: string
  readonly reasons: readonly string[]
}

export interface UpgradeImage {
  readonly pool: string
  readonly from: string
  readonly to: string
}
