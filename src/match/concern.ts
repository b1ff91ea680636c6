import type { Cluster } from '../domain/cluster.ts'
import type { Witness } from '../domain/explanation.ts'

/** How a notice concerns a cluster, before severity is decided. */
export interface Concern {
  readonly when: 'now' | 'upgrade'
  readonly certainty: 'sure' | 'possible'
  /** Names of node pools; [] = the cluster as a whole. */
  readonly pools: readonly string[]
  readonly reasons: readonly string[]
}

/** Finds how one notice concerns a cluster; null when it does not. */
export type FindConcern = (cluster: Cluster, witness?: Witness) => Concern | null
