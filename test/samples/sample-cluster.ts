import type { Cluster, Network, NodePool } from '../../src/domain/cluster.ts'

/** A node pool of Ubuntu 22.04, changed as the test says. */
export function samplePool(changes: Partial<NodePool> = {}): NodePool {
  return {
    name: 'apps',
    mode: 'user',
    osType: 'linux',
    os: 'ubuntu-22.04',
    osSku: 'Ubuntu',
    image: { os: 'ubuntu-22.04', version: '202508.06.0', raw: 'AKSUbuntu-2204gen2containerd-202508.06.0' },
    version: '1.32.6',
    vmSize: 'Standard_D4ds_v5',
    vmFamily: 'Dv5',
    count: 3,
    type: 'virtualmachinescalesets',
    spot: false,
    fips: false,
    arm64: false,
    gpu: false,
    gpuDriver: null,
    confidential: false,
    trustedLaunch: false,
    workloadRuntime: null,
    customCaTrust: false,
    autoscaling: false,
    podSubnet: false,
    nodePublicIp: false,
    zones: [],
    osDisk: 'managed',
    tags: {},
    labels: {},
    taints: [],
    ...changes,
  }
}

/** An overlay cluster without add-ons, changed as the test says. */
export function sampleCluster({
  network,
  ...changes
}: Partial<Omit<Cluster, 'network'>> & { network?: Partial<Network> } = {}): Cluster {
  return {
    id: 'web-prod',
    name: 'web-prod',
    resourceGroup: null,
    subscription: null,
    location: 'westeurope',
    version: '1.32.6',
    sku: 'base',
    tier: 'standard',
    lts: false,
    running: true,
    tags: { team: 'web' },
    upgradeChannel: 'patch',
    nodeOsChannel: 'nodeimage',
    addons: [],
    istioRevisions: [],
    identity: 'systemassigned',
    entra: 'none',
    rbac: true,
    localAccounts: true,
    maintenance: [],
    pools: [samplePool()],
    ...changes,
    network: {
      plugin: 'azure',
      mode: 'overlay',
      dataplane: 'azure',
      policy: null,
      loadBalancer: 'standard',
      outbound: 'loadbalancer',
      ipFamilies: ['ipv4'],
      private: false,
      apiServerVnet: false,
      authorizedIps: false,
      httpProxy: false,
      ...network,
    },
  }
}
