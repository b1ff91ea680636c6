import type { Cluster, NodePool } from '../domain/cluster.ts'
import type { Fact } from './console-facts.ts'
import { consoleFacts } from './console-facts.ts'
import { consoleTable } from './console-table.ts'
import { osName } from './os-name.ts'
import { safeName } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

const poolColumns = [
  { head: 'pool' },
  { head: 'mode' },
  { head: 'OS' },
  { head: 'image' },
  { head: 'version' },
  { head: 'size' },
  { head: 'nodes', right: true },
  { head: '', gives: true },
] as const

/** One cluster as Lookout understands it, so that its owner can see what alerts rest on. */
export function consoleCluster(cluster: Cluster, terminal: Terminal): string {
  const title = terminal.colors.bold(safeName(cluster.name))
  const pools = consoleTable(poolColumns, cluster.pools.map(poolRow), terminal.width)
  return [title, ...consoleFacts(clusterFacts(cluster), terminal), '', pools].join('\n')
}

function clusterFacts(cluster: Cluster): Fact[] {
  const { network } = cluster
  return [
    ['version', cluster.version + (cluster.lts ? ', long-term support' : '')],
    ['kind', [cluster.sku, cluster.tier, cluster.running ? null : 'stopped'].filter(Boolean).join(', ')],
    ['place', [cluster.location, cluster.resourceGroup, cluster.subscription].filter(Boolean).join(' / ')],
    ['upgrades', `${cluster.upgradeChannel}; node OS ${cluster.nodeOsChannel ?? 'not told'}`],
    ['network', [network.plugin, network.mode, network.dataplane].filter(Boolean).join(' ')],
    ['policy', network.policy],
    ['balancer', network.loadBalancer],
    ['outbound', network.outbound],
    ['IP', network.ipFamilies.join(', ')],
    ['API server', accessOf(cluster)],
    ['identity', cluster.identity],
    ['add-ons', cluster.addons.join(', ')],
    ['Istio', cluster.istioRevisions.join(', ')],
    [
      'tags',
      Object.entries(cluster.tags)
        .map(([name, value]) => `${name}=${value}`)
        .join(', '),
    ],
  ]
}

function accessOf({ network }: Cluster): string {
  const access = [
    network.private && 'private',
    network.apiServerVnet && 'in the VNet',
    network.authorizedIps && 'authorized IPs',
  ]
  return access.filter((word) => word !== false).join(', ')
}

function poolRow(pool: NodePool): string[] {
  const marks = { spot: pool.spot, FIPS: pool.fips, arm64: pool.arm64, GPU: pool.gpu, confidential: pool.confidential }
  return [
    pool.name,
    pool.mode,
    pool.os ? osName(pool.os) : '?',
    pool.image?.version ?? '?',
    pool.version,
    pool.vmSize ?? '?',
    String(pool.count ?? '?'),
    Object.entries(marks)
      .flatMap(([mark, on]) => (on ? [mark] : []))
      .join(', '),
  ].map(safeName)
}
