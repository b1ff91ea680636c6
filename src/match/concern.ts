/** How a notice concerns a cluster, before severity is decided. */
export interface Concern {
  readonly when: 'now' | 'upgrade'
  readonly certainty: 'sure' | 'possible'
  /** Names of node pools; [] = the cluster as a whole. */
  readonly pools: readonly string[]
  readonly reasons: readonly string[]
}
