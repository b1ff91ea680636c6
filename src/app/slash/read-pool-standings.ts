import { createPoolStandings, type PoolStandings } from '../../plan/pool-standings.ts'
import type { Snapshot } from './snapshot.ts'

/** What tells the standings of pools, with one memory a snapshot. */
export function readPoolStandings(snapshot: Snapshot): PoolStandings {
  return snapshot.recall('pool standings', () => createPoolStandings(snapshot.notices))
}
