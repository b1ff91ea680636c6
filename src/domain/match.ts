export const severities = ['critical', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** A notice concerns a cluster. */
export interface Match {
  readonly notice: string
  readonly thread: string
  readonly release: string
  readonly line: number
  /** Cluster name. */
  readonly cluster: string
  /** Concerned as it is today, or once it is upgraded, recreated or reimaged as the notice says. */
  readonly when: 'now' | 'upgrade'
  /** possible: rests on something that the inventory cannot tell. */
  readonly certainty: 'sure' | 'possible'
  readonly severity: Severity
  /** Names of the node pools concerned; [] = the cluster as a whole. */
  readonly pools: readonly string[]
  /** One plain sentence per fact that decided. */
  readonly reasons: readonly string[]
}
