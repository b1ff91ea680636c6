import type { Cluster, NodePool } from '../domain/cluster.ts'
import { clustersFile } from '../schema/clusters-file.ts'
import type { WrittenCluster, WrittenPool } from '../schema/clusters-file.ts'
import { parseYaml } from '../schema/parse-yaml.ts'
import { offsetMinutes } from './offset-minutes.ts'
import { poolHardware } from './pool-hardware.ts'

/** Clusters of the project's own YAML. Throws a LookoutError that lists everything wrong with its place. */
export function yamlInventory(text: string, file: string): readonly Cluster[] {
  return parseYaml(text, clustersFile, file).clusters.map(clusterOf)
}

/** A cluster written by hand, normalised. */
export function clusterOf({ kubernetes, ...written }: WrittenCluster): Cluster {
  const { network, addons, istioRevisions } = written
  return {
    ...written,
    id: idOf(written),
    version: kubernetes,
    location: written.location.toLowerCase().replaceAll(' ', ''),
    resourceGroup: written.resourceGroup ?? null,
    subscription: written.subscription?.toLowerCase() ?? null,
    tier: written.tier ?? null,
    nodeOsChannel: written.upgradeChannel === 'node-image' ? 'nodeimage' : (written.nodeOsChannel ?? null),
    network: {
      ...network,
      plugin: network.plugin ?? null,
      mode: network.mode ?? null,
      dataplane: network.dataplane ?? null,
      policy: network.policy ?? null,
      loadBalancer: network.loadBalancer ?? null,
      outbound: network.outbound ?? null,
    },
    addons: istioRevisions.length > 0 && !addons.includes('istio') ? [...addons, 'istio'] : addons,
    identity: written.identity ?? null,
    maintenance: written.maintenance.map(({ startDate = null, utcOffset, ...window }) => {
      return { ...window, startDate, utcOffset: offsetMinutes(utcOffset) }
    }),
    pools: written.pools.map((pool) => poolOf(pool, kubernetes)),
  }
}

function poolOf({ kubernetes, os: writtenOs, image, ...written }: WrittenPool, clusterVersion: string): NodePool {
  const hardware = poolHardware(written.vmSize ?? null, image ?? null)
  const os = hardware.image?.os ?? writtenOs ?? null
  return {
    ...hardware,
    ...written,
    name: written.name.toLowerCase(),
    osType: os?.startsWith('windows') ? 'windows' : 'linux',
    os,
    osSku: null,
    version: kubernetes ?? clusterVersion,
    vmSize: hardware.vmSize,
    count: written.count ?? null,
    type: written.type ?? null,
    fips: written.fips || hardware.fips,
    gpuDriver: written.gpuDriver ?? null,
    trustedLaunch: written.trustedLaunch || hardware.trustedLaunch,
    workloadRuntime: written.workloadRuntime ?? null,
    osDisk: written.osDisk ?? null,
  }
}

/** The ARM id where the file tells enough, so that a cluster written by hand and one read from Azure are the same. */
function idOf({
  name,
  resourceGroup,
  subscription,
}: Pick<WrittenCluster, 'name' | 'resourceGroup' | 'subscription'>): string {
  if (resourceGroup === undefined || subscription === undefined) return name
  const provider = 'providers/microsoft.containerservice/managedclusters'
  return `/subscriptions/${subscription}/resourcegroups/${resourceGroup}/${provider}/${name}`.toLowerCase()
}
