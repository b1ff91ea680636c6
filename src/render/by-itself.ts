import type { AlertCluster } from '../domain/alert.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Notice } from '../domain/notice.ts'
import { nextWindow } from '../domain/next-window.ts'
import type { MaintenanceName } from '../domain/maintenance.ts'
import { formatOpening } from './format-opening.ts'
import type { Words } from './languages/language.ts'
import { safeName } from './safe-text.ts'

/** The three updates of AKS that can carry a change to a cluster. */
type Update = 'aks-maintenance' | 'kubernetes-upgrade' | 'node-image'

export interface ByItself {
  /** null: no update carries it, its owner acts. */
  readonly update: Update | null
  /** null: partly, or the inventory does not tell. */
  readonly automatic: boolean | null
  /** One sentence, or two, without the cluster's name. */
  readonly says: string
}

/**
 * Whether what a notice speaks of reaches a cluster without its owner's doing.
 * Sources: AKS docs auto-upgrade-cluster.md, auto-upgrade-node-os-image.md, release-tracker.md, aks-component-versioning.md.
 */
export function byItself(
  notice: Notice,
  cluster: Cluster,
  concern: Pick<AlertCluster, 'when' | 'pools'>,
  now: Date,
  words: Words,
): ByItself {
  if (notice.kind === 'retirement') return retirement(notice, words)
  if (notice.kind === 'node-image' || (notice.kind === 'security' && notice.images.length > 0)) {
    return nodeImageByItself(cluster, concern.pools, now, words)
  }
  if (notice.kind === 'kubernetes-version' || concern.when === 'upgrade')
    return kubernetesUpgrade(notice, cluster, now, words)
  return maintenance(notice, cluster, now, words)
}

/** Whether a newer node image reaches the named pools ([] = all) of a cluster by its node OS channel. */
export function nodeImageByItself(cluster: Cluster, pools: readonly string[], now: Date, words: Words): ByItself {
  const carried = by('node-image')
  const { byItself: says } = words
  const concerned = cluster.pools.filter((pool) => pools.length === 0 || pools.includes(pool.name))
  const windows = concerned.some((pool) => pool.osType === 'windows')
  // The node-image upgrade channel forces the node OS channel to NodeImage.
  const channel = cluster.upgradeChannel === 'node-image' ? 'nodeimage' : cluster.nodeOsChannel
  switch (channel) {
    case 'nodeimage':
      return carried(true, says.nodeImage(inWindow(cluster, 'aksManagedNodeOSUpgradeSchedule', now, words)))
    case 'securitypatch':
      return windows ? carried(false, says.securityPatchWindows) : carried(null, says.securityPatch)
    case 'unmanaged':
      return windows ? carried(false, says.unmanagedWindows) : carried(null, says.unmanaged)
    case null:
      return carried(null, says.unknownChannel)
    default:
      return carried(false, says.noChannel)
  }
}

function kubernetesUpgrade(notice: Notice, cluster: Cluster, now: Date, words: Words): ByItself {
  const carried = by('kubernetes-upgrade')
  const { byItself: says, space } = words
  const window = inWindow(cluster, 'aksManagedAutoUpgradeSchedule', now, words)
  const onlyPatches = notice.patches.length > 0 && !notice.breaking
  // Source: AKS docs, auto-upgrade-cluster: a cluster at N-3 that is about to fall to N-4 goes to N-2.
  const forced = notice.supportEnds.length > 0 ? space + says.forced : ''
  switch (cluster.upgradeChannel) {
    case 'rapid':
      return carried(true, says.rapid(window))
    case 'stable':
      return carried(true, says.stable(window))
    case 'patch':
      return onlyPatches ? carried(true, says.patch(window)) : carried(false, says.patchStays + forced)
    default:
      return carried(false, says.noUpgrade(safeName(cluster.upgradeChannel)) + forced)
  }
}

function maintenance(notice: Notice, cluster: Cluster, now: Date, words: Words): ByItself {
  const carried = by('aks-maintenance')
  const { byItself: says } = words
  const window = inWindow(cluster, 'default', now, words)
  return notice.breaking ? carried(false, says.breakingRelease(window)) : carried(true, says.release(window))
}

function retirement(notice: Notice, { byItself: says }: Words): ByItself {
  const isWindows = notice.subjects.some((subject) => subject.startsWith('os/windows'))
  return by(null)(false, isWindows ? says.retiredWindows : says.retired)
}

/** When an update may come: the next opening where the cluster's windows are known. */
function inWindow({ maintenance: windows }: Cluster, name: MaintenanceName, now: Date, words: Words): string {
  const { byItself: says } = words
  const openings = windows.filter((window) => window.name === name).flatMap((window) => nextWindow(window, now) ?? [])
  const [next] = openings.toSorted((a, b) => a.start.getTime() - b.start.getTime())
  if (next) return says.opening(formatOpening(next, words))
  return name === 'default' ? says.defaultWindow : says.ownWindow
}

function by(update: Update | null): (automatic: boolean | null, says: string) => ByItself {
  return (automatic, says) => ({ update, automatic, says })
}
