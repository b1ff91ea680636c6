import type { Cluster } from '../domain/cluster.ts'
import type { Witness } from '../domain/explanation.ts'
import type { Notice } from '../domain/notice.ts'
import { regionStep } from './explain-steps.ts'
import type { Owners } from './find-owners.ts'
import type { Places } from './find-places.ts'

/** What the rules tell of clusters, and who is told how a match was decided. */
export interface Grounds {
  readonly owners: Owners
  readonly places: Places
  readonly witness?: Witness | undefined
}

/** Whether a cluster is where a notice holds. */
export function isHere(notice: Notice, cluster: Cluster, { places, witness }: Grounds): boolean {
  const answer = places.isMeant(notice, cluster)
  witness?.(regionStep(notice, cluster, answer))
  return answer
}
