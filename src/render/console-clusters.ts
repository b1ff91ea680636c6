import type { Cluster } from '../domain/cluster.ts'
import { consoleTable } from './console-table.ts'
import { osName } from './os-name.ts'
import { safeName } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

const columns = [
  { head: 'cluster' },
  { head: 'region' },
  { head: 'version' },
  { head: 'upgrades' },
  { head: 'node OS' },
  { head: 'pools', gives: true },
] as const

/** Clusters as a table: where, which version, what upgrades by itself, which pools. */
export function consoleClusters(clusters: readonly Cluster[], { colors, width }: Terminal): string {
  if (clusters.length === 0) return 'No cluster is registered. Try: lookout clusters import FILE'
  const rows = clusters.map((cluster) => [
    colors.bold(safeName(cluster.name)),
    safeName(cluster.location),
    safeName(cluster.version),
    safeName(cluster.upgradeChannel),
    safeName(cluster.nodeOsChannel ?? '?'),
    cluster.pools.map(({ name, os }) => `${safeName(name)} (${os ? safeName(osName(os)) : '?'})`).join(', '),
  ])
  return consoleTable(columns, rows, width)
}
