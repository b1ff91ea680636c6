import type { Cluster } from '../domain/cluster.ts'
import type { VersionStanding } from '../domain/digest.ts'
import type { Matter } from './gather-matters.ts'

/** Until when each cluster's Kubernetes version is supported, by the newest matter that tells a date for its plan. */
export function versionStandings(clusters: readonly Cluster[], matters: readonly Matter[]): VersionStanding[] {
  const ends = matters.flatMap(({ notice, deadline, withdrawn }) =>
    withdrawn || deadline === null ? [] : notice.supportEnds.map((end) => ({ ...end, deadline })),
  )
  return clusters.map(({ name, version, lts }) => {
    const minor = /^\d+\.\d+/.exec(version)?.[0] ?? null
    const end = ends.find((one) => one.minor === minor && (one.plan === 'lts') === lts)
    return { cluster: name, minor, lts, supportEnds: end?.deadline ?? null }
  })
}
