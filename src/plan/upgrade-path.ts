import type { Cluster } from '../domain/cluster.ts'
import { kubernetesMinor } from '../domain/kubernetes-version.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { quoted } from '../domain/quoted.ts'

/** Control planes may be so many minors ahead of node pools. Source: AKS docs, supported-kubernetes-versions. */
const mostSkew = 3

/**
 * Every minor on the way from the cluster's version to `target` (`1.34` or `1.34.2`), the target last; [] where it runs that
 * minor. `newest` is the newest minor that release notes speak of, null where they speak of none. Throws LookoutError for
 * what is no version, a downgrade, and a version that nobody has announced.
 */
export function upgradePath({ name, version }: Cluster, target: string, newest: number | null): string[] {
  const from = kubernetesMinor(version)
  const to = kubernetesMinor(target)
  if (to === null) throw new LookoutError(`${quoted(target)} is no Kubernetes version; write it like 1.34`)
  if (from === null) throw new LookoutError(`${name}: its version ${quoted(version)} is none; import it again`)
  if (to < from) {
    throw new LookoutError(`${name} runs Kubernetes ${version}: AKS does not go back to 1.${to}; create a new cluster`)
  }
  if (newest !== null && to > Math.max(newest, from)) {
    throw new LookoutError(
      `Kubernetes 1.${to} is not announced yet: the newest that release notes speak of is 1.${newest}`,
    )
  }
  return Array.from({ length: to - from }, (_, step) => `1.${from + step + 1}`)
}

/** What to know of the way itself: steps, long-term support, pools that are left behind. */
export function upgradeNotes(cluster: Cluster, path: readonly string[]): string[] {
  const target = kubernetesMinor(path.at(-1) ?? '')
  if (target === null) return []
  const behind = cluster.pools.filter((pool) => target - (kubernetesMinor(pool.version) ?? target) > mostSkew)
  return [
    ...(path.length > 1
      ? [
          cluster.lts
            ? 'On long-term support the control plane may skip minors; what each of them brings comes all the same.'
            : `No minor may be skipped: ${path.length} upgrades, one after another.`,
        ]
      : []),
    ...(behind.length > 0
      ? [
          `Node pools may be ${mostSkew} minors behind the control plane at most: upgrade ${behind.map((pool) => pool.name).join(', ')} on the way.`,
        ]
      : []),
  ]
}
