import type { Cluster, NodePool } from '../domain/cluster.ts'
import type { Witness } from '../domain/explanation.ts'
import type { Notice } from '../domain/notice.ts'
import type { Concern } from './concern.ts'
import type { Owners, Ownership } from './find-owners.ts'
import { nothingSharedStep, ownershipStep, rangeStep, regionStep } from './explain-steps.ts'
import { standingTo } from './kubernetes-range.ts'

/**
 * A notice about things concerns the clusters that have them, within its Kubernetes range and regions. Subjects of one
 * group are alternatives, of several groups conditions; pools must meet all conditions at once.
 */
export function subjectConcern(notice: Notice, cluster: Cluster, owners: Owners, witness?: Witness): Concern | null {
  const isHere = notice.regions.length === 0 || notice.regions.includes(cluster.location)
  witness?.(regionStep(notice, cluster, isHere))
  if (!isHere) return null
  const standing = standingTo(cluster.version, notice.kubernetes)
  witness?.(rangeStep(notice, cluster, standing))
  if (standing === 'out') return null
  const held = holdings(notice.subjects, cluster, owners, witness)
  if (held === null) return null
  const unlimited = notice.subjects.length === 0 && notice.kubernetes === null && notice.regions.length === 0
  return {
    when: standing === 'below' || (notice.reach === 'upgrade' && notice.kubernetes === null) ? 'upgrade' : 'now',
    certainty: unlimited || held.possible ? 'possible' : 'sure',
    pools: held.pools?.map((pool) => pool.name) ?? [],
    reasons: [
      ...held.reasons,
      ...(notice.kubernetes === null ? [] : [rangeReason(cluster, notice.kubernetes, standing)]),
      ...(notice.regions.length === 0 ? [] : [`${cluster.name} is in ${cluster.location}`]),
      ...(unlimited ? ['the notice names nothing that the inventory could tell'] : []),
    ],
  }
}

interface Holdings {
  readonly possible: boolean
  readonly pools: readonly NodePool[] | null
  readonly reasons: readonly string[]
}

/** What a cluster has of every group of subjects; null when it lacks one group. */
function holdings(subjects: readonly string[], cluster: Cluster, owners: Owners, witness?: Witness): Holdings | null {
  let result: Holdings = { possible: false, pools: null, reasons: [] }
  for (const [, group] of Map.groupBy(subjects, (subject) => owners.group(subject))) {
    const owned = group.flatMap((subject) => owners.owns(subject, cluster) ?? [])
    if (witness) for (const subject of group) witness(ownershipStep(subject, cluster, owners))
    const sure = owned.filter((ownership) => ownership.certainty === 'sure')
    const best = sure.length > 0 ? sure : owned
    if (best.length === 0) return null
    const joined = join(result, best)
    if (joined === null) {
      witness?.(nothingSharedStep(group))
      return null
    }
    result = joined
  }
  return result
}

function join(result: Holdings, group: readonly Ownership[]): Holdings | null {
  const pools = group.some((ownership) => ownership.pools === null)
    ? null
    : [...new Set(group.flatMap((ownership) => ownership.pools ?? []))]
  const both = result.pools && pools ? result.pools.filter((pool) => pools.includes(pool)) : (result.pools ?? pools)
  if (both?.length === 0) return null
  return {
    possible: result.possible || group.every((ownership) => ownership.certainty === 'possible'),
    pools: both,
    reasons: [...result.reasons, ...group.map((ownership) => ownership.reason)],
  }
}

function rangeReason(cluster: Cluster, range: string, standing: 'in' | 'below'): string {
  const runs = `${cluster.name} runs Kubernetes ${cluster.version}`
  return standing === 'in' ? `${runs}, which is in ${range}` : `${runs} and comes into ${range} by an upgrade`
}
