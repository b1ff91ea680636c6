import type { Cluster } from '../domain/cluster.ts'
import type { VersionStanding } from '../domain/digest.ts'
import type { VersionSupport } from '../domain/support.ts'
import { supportEnd } from './support-end.ts'

/** Until when each cluster's Kubernetes version is supported on its plan. */
export function versionStandings(clusters: readonly Cluster[], calendar: readonly VersionSupport[]): VersionStanding[] {
  return clusters.map(({ name, version, lts }) => {
    const minor = /^\d+\.\d+/.exec(version)?.[0] ?? null
    return { cluster: name, minor, lts, supportEnds: minor === null ? null : supportEnd(calendar, minor, lts) }
  })
}
