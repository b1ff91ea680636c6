import type { Cluster, Network, NodePool } from '../domain/cluster.ts'
import { clusterAddons } from './cluster-addons.ts'
import { choiceAt, isObject, isTrueAt, labelsAt, textAt, textsAt, valueAt, wordAt } from './loose-json.ts'
import type { Loose } from './loose-json.ts'
import { normalisePool } from './normalise-pool.ts'

/** One cluster as az prints it, keys in lower case and `properties` lifted. Whatever is missing gets AKS's own default. */
export function normaliseCluster(cluster: Loose): Cluster {
  const name = textAt(cluster, 'name') ?? ''
  const id = wordAt(cluster, 'id') ?? name
  const version = textAt(cluster, 'currentKubernetesVersion') ?? textAt(cluster, 'kubernetesVersion') ?? ''
  const pools = normalisePools(cluster, version)
  const upgradeChannel = wordAt(cluster, 'autoUpgradeProfile.upgradeChannel') ?? 'none'
  return {
    id,
    name,
    resourceGroup: textAt(cluster, 'resourceGroup') ?? idPart(id, 'resourcegroups'),
    subscription: wordAt(cluster, 'subscriptionId') ?? idPart(id, 'subscriptions'),
    location: wordAt(cluster, 'location')?.replaceAll(' ', '') ?? '',
    version,
    sku: choiceAt(cluster, 'sku.name', ['automatic']) ?? 'base',
    tier: choiceAt(cluster, 'sku.tier', ['free', 'standard', 'premium']),
    lts: wordAt(cluster, 'supportPlan') === 'akslongtermsupport',
    running: wordAt(cluster, 'powerState.code') !== 'stopped',
    tags: labelsAt(cluster, 'tags'),
    upgradeChannel,
    nodeOsChannel: nodeOsChannel(cluster, upgradeChannel),
    network: normaliseNetwork(cluster),
    addons: addonsOf(cluster, pools),
    istioRevisions: textsAt(cluster, 'serviceMeshProfile.istio.revisions'),
    identity: identityOf(cluster),
    entra: entraOf(cluster),
    rbac: valueAt(cluster, 'enableRbac') !== false,
    localAccounts: !isTrueAt(cluster, 'disableLocalAccounts'),
    maintenance: [],
    pools,
  }
}

function normalisePools(cluster: Loose, version: string): readonly NodePool[] {
  const pools = valueAt(cluster, 'agentPoolProfiles')
  return Array.isArray(pools) ? pools.filter(isObject).map((pool) => normalisePool(pool, version)) : []
}

function normaliseNetwork(cluster: Loose): Network {
  return {
    plugin: wordAt(cluster, 'networkProfile.networkPlugin'),
    mode: wordAt(cluster, 'networkProfile.networkPluginMode'),
    dataplane: wordAt(cluster, 'networkProfile.networkDataplane'),
    policy: wordAt(cluster, 'networkProfile.networkPolicy'),
    loadBalancer: wordAt(cluster, 'networkProfile.loadBalancerSku'),
    outbound: wordAt(cluster, 'networkProfile.outboundType'),
    ipFamilies: textsAt(cluster, 'networkProfile.ipFamilies').map((family) => family.toLowerCase()),
    private: isTrueAt(cluster, 'apiServerAccessProfile.enablePrivateCluster'),
    apiServerVnet: isTrueAt(cluster, 'apiServerAccessProfile.enableVnetIntegration'),
    authorizedIps: textsAt(cluster, 'apiServerAccessProfile.authorizedIpRanges').length > 0,
    httpProxy: (['httpProxyConfig.httpProxy', 'httpProxyConfig.httpsProxy'] as const).some(
      (path) => textAt(cluster, path) !== null,
    ),
  }
}

/** The node-image upgrade channel forces this one to NodeImage. Source: AKS docs, auto-upgrade-cluster. */
function nodeOsChannel(cluster: Loose, upgradeChannel: string): string | null {
  if (upgradeChannel === 'node-image') return 'nodeimage'
  return wordAt(cluster, 'autoUpgradeProfile.nodeOsUpgradeChannel')
}

/** Custom CA trust is switched on pool by pool. */
function addonsOf(cluster: Loose, pools: readonly NodePool[]): readonly string[] {
  const addons = clusterAddons(cluster)
  const trusting = !addons.includes('custom-ca-trust') && pools.some((pool) => pool.customCaTrust)
  return trusting ? [...addons, 'custom-ca-trust'].sort() : addons
}

function identityOf(cluster: Loose): string | null {
  const type = wordAt(cluster, 'identity.type')
  if (type !== null && type !== 'none') return type
  const clientId = wordAt(cluster, 'servicePrincipalProfile.clientId')
  // A managed identity shows as the client id "msi".
  return clientId === null || clientId === 'msi' ? null : 'serviceprincipal'
}

function entraOf(cluster: Loose): Cluster['entra'] {
  if (valueAt(cluster, 'aadProfile') === null) return 'none'
  const legacy = textAt(cluster, 'aadProfile.serverAppId') !== null && !isTrueAt(cluster, 'aadProfile.managed')
  return legacy ? 'legacy' : 'managed'
}

function idPart(id: string, kind: string): string | null {
  const parts = id.split('/')
  const index = parts.indexOf(kind)
  return index < 0 ? null : (parts[index + 1] ?? null)
}
