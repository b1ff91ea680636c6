/** How far a pool is behind the images announced for its OS release. */
export interface PoolStanding {
  readonly cluster: string
  readonly pool: string
  /** Null where `nodeImageVersion` is none that is known. */
  readonly os: string | null
  readonly running: string | null
  /** The running one where nothing newer is known. */
  readonly newest: string | null
  /** Null where a version does not tell its day. */
  readonly weeksBehind: number | null
  /** Images after the running one, the newest last. */
  readonly between: readonly string[]
}
