import type { AlertCluster } from '../domain/alert.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Notice } from '../domain/notice.ts'
import { nextWindow } from '../domain/next-window.ts'
import type { MaintenanceName } from '../domain/maintenance.ts'
import { formatOpening } from './format-opening.ts'
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
): ByItself {
  if (notice.kind === 'retirement') return retirement(notice)
  if (notice.kind === 'node-image' || (notice.kind === 'security' && notice.images.length > 0)) {
    return nodeImageByItself(cluster, concern.pools, now)
  }
  if (notice.kind === 'kubernetes-version' || concern.when === 'upgrade') return kubernetesUpgrade(notice, cluster, now)
  return maintenance(notice, cluster, now)
}

/** Whether a newer node image reaches the named pools ([] = all) of a cluster by its node OS channel. */
export function nodeImageByItself(cluster: Cluster, pools: readonly string[], now: Date): ByItself {
  const carried = by('node-image')
  const concerned = cluster.pools.filter((pool) => pools.length === 0 || pools.includes(pool.name))
  const windows = concerned.some((pool) => pool.osType === 'windows')
  // The node-image upgrade channel forces the node OS channel to NodeImage.
  const channel = cluster.upgradeChannel === 'node-image' ? 'nodeimage' : cluster.nodeOsChannel
  switch (channel) {
    case 'nodeimage':
      return carried(
        true,
        `your NodeImage channel applies it, weekly, ${inWindow(cluster, 'aksManagedNodeOSUpgradeSchedule', now)}.`,
      )
    case 'securitypatch':
      if (windows)
        return carried(false, 'nothing applies it to Windows pools: node OS channel SecurityPatch serves Linux.')
      return carried(null, 'your SecurityPatch channel brings its security fixes alone; the image stays.')
    case 'unmanaged':
      if (windows)
        return carried(false, 'nothing applies it to Windows pools: node OS channel Unmanaged patches Linux.')
      return carried(null, 'the OS patches itself (Unmanaged), you reboot the nodes; the image stays.')
    case null:
      return carried(null, 'unknown: the inventory does not tell the node OS channel.')
    default:
      return carried(false, 'nothing applies it: node OS channel None. Upgrade the node image yourself.')
  }
}

function kubernetesUpgrade(notice: Notice, cluster: Cluster, now: Date): ByItself {
  const carried = by('kubernetes-upgrade')
  const window = inWindow(cluster, 'aksManagedAutoUpgradeSchedule', now)
  const onlyPatches = notice.patches.length > 0 && !notice.breaking
  // Source: AKS docs, auto-upgrade-cluster: a cluster at N-3 that is about to fall to N-4 goes to N-2.
  const forced = notice.supportEnds.length > 0 ? ' Before it is four minors behind, AKS upgrades it all the same.' : ''
  switch (cluster.upgradeChannel) {
    case 'rapid':
      return carried(true, `your rapid channel upgrades to the newest minor and its latest patch, ${window}.`)
    case 'stable':
      return carried(true, `your stable channel follows the minor before the newest, at its latest patch, ${window}.`)
    case 'patch':
      if (onlyPatches) return carried(true, `your patch channel applies new patches of the minor you run, ${window}.`)
      return carried(false, `your patch channel stays on the minor you run: start the upgrade yourself.${forced}`)
    default:
      return carried(
        false,
        `nothing upgrades the cluster: upgrade channel ${safeName(cluster.upgradeChannel)}. Start it yourself.${forced}`,
      )
  }
}

function maintenance(notice: Notice, cluster: Cluster, now: Date): ByItself {
  const carried = by('aks-maintenance')
  const window = inWindow(cluster, 'default', now)
  if (!notice.breaking) return carried(true, `it comes with the weekly AKS release, ${window}.`)
  return carried(false, `the change comes with an AKS release, ${window}; getting ready does not.`)
}

function retirement(notice: Notice): ByItself {
  const carried = by(null)
  if (!notice.subjects.some((subject) => subject.startsWith('os/windows'))) {
    return carried(false, 'nothing. No channel moves you off what retires: plan the change yourself.')
  }
  return carried(
    false,
    'nothing. No channel changes the OS of a Windows pool: create a pool with a newer one, then move the workloads.',
  )
}

const windowNames: Readonly<Record<MaintenanceName, string>> = {
  default: 'in your default maintenance window',
  aksManagedAutoUpgradeSchedule: 'in its maintenance window',
  aksManagedNodeOSUpgradeSchedule: 'in its maintenance window',
}

/** When an update may come: the next opening where the cluster's windows are known. */
function inWindow({ maintenance: windows }: Cluster, name: MaintenanceName, now: Date): string {
  const openings = windows.filter((window) => window.name === name).flatMap((window) => nextWindow(window, now) ?? [])
  const [next] = openings.toSorted((a, b) => a.start.getTime() - b.start.getTime())
  return next ? `earliest ${formatOpening(next)}` : windowNames[name]
}

function by(update: Update | null): (automatic: boolean | null, says: string) => ByItself {
  return (automatic, says) => ({ update, automatic, says })
}
