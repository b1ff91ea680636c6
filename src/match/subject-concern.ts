import type { Cluster, NodePool } from '../domain/cluster.ts'
import type { Witness } from '../domain/explanation.ts'
import type { Notice } from '../domain/notice.ts'
import type { FindConcern } from './concern.ts'
import type { Owners, Ownership } from './find-owners.ts'
import { demandStep, nothingSharedStep, ownershipStep, rangeStep } from './explain-steps.ts'
import { standingTo } from './kubernetes-range.ts'

/**
 * A notice about things concerns the clusters that have them, within its Kubernetes range. Subjects of one
 * group are alternatives, of several groups conditions; pools must meet all conditions at once.
 */
export function subjectConcern(notice: Notice, owners: Owners): FindConcern {
  const told = limitingSubjects(notice, owners)
  const findHoldings = noticeHoldings(notice, told, owners)
  const named = told.length > 0 || notice.becomes.some((subject) => subject.startsWith('os/'))
  const unlimited = !named && notice.kubernetes === null && notice.regions.length === 0 && notice.cloud === null
  const isPossible = unlimited ? !notice.everybody : !notice.isNamedFirst
  const isAtUpgrade = notice.atNextUpgrade || (notice.reach === 'upgrade' && notice.kubernetes === null)
  return (cluster, witness) => {
    const standing = standingTo(cluster.version, notice.kubernetes)
    witness?.(rangeStep(notice, cluster, standing))
    // A vulnerability is in the versions that have it: an upgrade need not lead through them.
    if (standing === 'out' || (standing === 'below' && notice.kind === 'security')) return null
    const held = findHoldings(cluster, witness)
    if (held === null) return null
    if (notice.excludes.some((subject) => isWhollyOf(cluster, owners.owns(subject, cluster)))) return null
    const isReady = meetsDemands(notice.requires, cluster, owners)
    witness?.(demandStep(notice, cluster, isReady))
    if (isReady) return null
    return {
      when: standing === 'below' || isAtUpgrade ? 'upgrade' : 'now',
      certainty: isPossible || held.possible ? 'possible' : 'sure',
      pools: held.pools?.map((pool) => pool.name) ?? [],
      reasons: [
        ...held.reasons,
        ...(notice.kubernetes === null ? [] : [rangeReason(cluster, notice.kubernetes, standing)]),
        ...(notice.regions.length === 0 ? [] : [`${cluster.name} is in ${cluster.location}`]),
        ...(unlimited
          ? [notice.everybody ? 'it concerns every cluster' : 'the notice names nothing that the inventory could tell']
          : []),
      ],
    }
  }
}

/** Whoever has a subject as a whole, or in every pool, can be excepted by it. */
function isWhollyOf(cluster: Cluster, owned: Ownership | null): boolean {
  return owned?.certainty === 'sure' && (owned.pools === null || owned.pools.length === cluster.pools.length)
}

/** Whoever has all that a notice demands is not concerned; what the inventory cannot tell is not held against anybody. */
function meetsDemands(requires: readonly string[], cluster: Cluster, owners: Owners): boolean {
  const known = requires.filter((subject) => owners.isTold(subject))
  return known.length > 0 && known.every((subject) => owners.owns(subject, cluster)?.certainty === 'sure')
}

/** Subjects that tell who is concerned: something tells who has them, and they are not what things turn into. */
function limitingSubjects({ subjects, becomes }: Notice, owners: Owners): string[] {
  return subjects.filter((subject) => owners.isTold(subject) && !becomes.includes(subject))
}

interface Holdings {
  readonly possible: boolean
  readonly pools: readonly NodePool[] | null
  readonly reasons: readonly string[]
}

/** What a cluster has of every group of subjects, or of any in a list of changes; null when it lacks one group. */
function noticeHoldings(
  { join, becomes }: Notice,
  told: readonly string[],
  owners: Owners,
): (cluster: Cluster, witness?: Witness) => Holdings | null {
  const groups =
    join === 'any' && told.length > 0 ? [told] : [...Map.groupBy(told, (subject) => owners.group(subject)).values()]
  const releases = becomes.filter((subject) => subject.startsWith('os/'))
  return (cluster, witness) => {
    let result: Holdings | null = releases.length > 0 ? changing(releases, cluster) : nothing
    if (join === 'any' && releases.length > 0) return result
    for (const group of groups) {
      if (result === null) return null
      if (witness) for (const subject of group) witness(ownershipStep(subject, cluster, owners))
      const owned = group.flatMap((subject) => owners.owns(subject, cluster) ?? [])
      const sure = owned.filter((ownership) => ownership.certainty === 'sure')
      const best = sure.length > 0 ? sure : owned
      const joined: Holdings | null = best.length > 0 ? combine(result, best) : null
      if (joined === null && best.length > 0) witness?.(nothingSharedStep(group))
      result = joined
    }
    return result
  }
}

const nothing: Holdings = { possible: false, pools: null, reasons: [] }

/** Pools whose OS changes: of the family of a release that they are to run, but on an older one. */
function changing(becomes: readonly string[], cluster: Cluster): Holdings | null {
  const releases = becomes.map((subject) => subject.slice('os/'.length))
  const pools = cluster.pools.filter(({ os }) => os !== null && releases.some((release) => isOlder(os, release)))
  const reasons = pools.map(({ name, os }) => `node pool ${name} runs ${os}`)
  return pools.length > 0 ? { possible: false, pools, reasons } : null
}

function isOlder(os: string, release: string): boolean {
  const [family, number] = splitRelease(os)
  const [otherFamily, otherNumber] = splitRelease(release)
  return family === otherFamily && number < otherNumber
}

/** `ubuntu-22.04` is Ubuntu and 22.04; the Windows annual channel `23h2` counts as 2023. */
function splitRelease(os: string): [family: string, number: number] {
  const at = os.lastIndexOf('-')
  const number = os.slice(at + 1)
  return [os.slice(0, at), /^\d\dh\d$/.test(number) ? 2000 + Number(number.slice(0, 2)) : Number(number)]
}

function combine(result: Holdings, group: readonly Ownership[]): Holdings | null {
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
