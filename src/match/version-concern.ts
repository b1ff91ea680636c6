import type { Cluster } from '../domain/cluster.ts'
import { kubernetesMinor } from '../domain/kubernetes-version.ts'
import type { Notice } from '../domain/notice.ts'
import type { Concern } from './concern.ts'
import { standingTo } from './kubernetes-range.ts'

/**
 * A Kubernetes version that leaves support concerns the clusters that run it or an older one, unless they are on the
 * plan that goes on; a patch that can be had concerns those on its minor that run an older patch.
 */
export function versionConcern(notice: Notice, cluster: Cluster): Concern | null {
  const minor = kubernetesMinor(cluster.version)
  if (minor === null) return null
  if (notice.supportEnds.length > 0) return endConcern(notice, cluster, minor)
  if (notice.patches.length > 0) return patchConcern(notice, cluster, minor)
  return withdrawnConcern(notice, cluster) ?? planConcern(notice, cluster)
}

function endConcern(notice: Notice, cluster: Cluster, minor: number): Concern | null {
  for (const end of notice.supportEnds) {
    const ended = kubernetesMinor(end.minor) ?? 0
    const reached = cluster.lts && end.plan !== 'lts' ? minor === ended : minor <= ended
    if (!reached || (end.plan === 'lts') !== cluster.lts) {
      if (!(reached && cluster.lts && end.plan === 'unsaid')) continue
      return {
        ...whole(cluster),
        certainty: 'possible',
        reasons: [
          `${cluster.name} runs Kubernetes ${cluster.version} on long-term support, of which the notice says nothing`,
        ],
      }
    }
    const older = minor < ended ? `, older than ${end.minor}` : ''
    return {
      ...whole(cluster),
      reasons: [
        `${cluster.name} runs Kubernetes ${cluster.version}${older}${end.plan === 'lts' ? ' on long-term support' : ''}`,
      ],
    }
  }
  return null
}

/** What is said of the LTS plan of a version concerns the clusters that are on it. */
function planConcern({ subjects, kubernetes }: Notice, cluster: Cluster): Concern | null {
  if (!cluster.lts || !subjects.includes('support/lts') || kubernetes === null) return null
  if (standingTo(cluster.version, kubernetes) !== 'in') return null
  return { ...whole(cluster), reasons: [`${cluster.name} runs Kubernetes ${cluster.version} on long-term support`] }
}

/** Clusters that run the very patch that was withdrawn. */
function withdrawnConcern({ kubernetes }: Notice, cluster: Cluster): Concern | null {
  if (kubernetes === null || !kubernetes.split(' || ').includes(cluster.version)) return null
  return { ...whole(cluster), reasons: [`${cluster.name} runs Kubernetes ${cluster.version}`] }
}

/** Clusters that run an older patch of a minor whose newer patches are named. */
function patchConcern(notice: Pick<Notice, 'patches'>, cluster: Cluster, minor: number): Concern | null {
  const newer = notice.patches
    .filter((patch) => kubernetesMinor(patch) === minor && patch.endsWith('-akslts') <= cluster.lts)
    .filter((patch) => patchNumber(patch) > patchNumber(cluster.version))
    .toSorted((a, b) => patchNumber(a) - patchNumber(b))
    .at(-1)
  if (newer === undefined) return null
  return { ...whole(cluster), reasons: [`${cluster.name} runs Kubernetes ${cluster.version}; ${newer} is available`] }
}

function whole(_cluster: Cluster): Concern {
  return { when: 'now', certainty: 'sure', pools: [], reasons: [] }
}

function patchNumber(version: string): number {
  return Number(/^1\.\d+\.(\d+)/.exec(version)?.[1] ?? 0)
}
