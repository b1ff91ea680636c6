import type { Alert, AlertCluster } from '../../src/domain/alert.ts'
import type { Cluster, NodePool } from '../../src/domain/cluster.ts'
import type { Notice } from '../../src/domain/notice.ts'
import type { AlertView } from '../../src/render/slack-alert.ts'

export const now = new Date('2025-10-20T08:00:00Z')

export function buildPool(changes: Partial<NodePool> = {}): NodePool {
  return {
    name: 'system',
    mode: 'system',
    osType: 'linux',
    os: 'ubuntu-22.04',
    osSku: 'Ubuntu',
    image: { os: 'ubuntu-22.04', version: '202508.06.0', raw: 'AKSUbuntu-2204gen2containerd-202508.06.0' },
    version: '1.32.6',
    vmSize: 'Standard_D4ds_v5',
    vmFamily: 'd',
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
    autoscaling: true,
    podSubnet: false,
    nodePublicIp: false,
    zones: ['1', '2', '3'],
    osDisk: 'managed',
    tags: {},
    labels: {},
    taints: [],
    ...changes,
  }
}

export function buildCluster(changes: Partial<Cluster> = {}): Cluster {
  const name = changes.name ?? 'payments-prod-weu'
  return {
    id: `/subscriptions/0/resourcegroups/rg/providers/microsoft.containerservice/managedclusters/${name}`,
    name,
    resourceGroup: 'rg-payments',
    subscription: '0',
    location: 'westeurope',
    version: '1.32.6',
    sku: 'base',
    tier: 'standard',
    lts: false,
    running: true,
    tags: { team: 'payments' },
    upgradeChannel: 'patch',
    nodeOsChannel: 'nodeimage',
    network: {
      plugin: 'azure',
      mode: 'overlay',
      dataplane: 'cilium',
      policy: 'cilium',
      loadBalancer: 'standard',
      outbound: 'loadbalancer',
      ipFamilies: ['ipv4'],
      private: false,
      apiServerVnet: false,
      authorizedIps: true,
      httpProxy: false,
    },
    addons: ['azure-policy', 'istio'],
    istioRevisions: ['asm-1-25'],
    identity: 'userassigned',
    entra: 'managed',
    rbac: true,
    localAccounts: false,
    pools: [buildPool()],
    ...changes,
  }
}

export function buildNotice(changes: Partial<Notice> = {}): Notice {
  return {
    id: '2026-02-08-windows-server-2019',
    thread: '2025-03-16-windows-server-2019',
    release: '2025-10-12',
    line: 12,
    endLine: 14,
    section: 'Announcements',
    kind: 'retirement',
    breaking: true,
    title: 'Windows Server 2019 retires on AKS',
    text: 'Windows Server 2019 is **retired** on 1 March 2026. See [the plan](https://learn.microsoft.com/azure/aks/windows).\n\n- No images are built after that day\n- Create `Windows2022` pools in <region> and move',
    deadline: { date: '2026-03-01', precision: 'day' },
    dates: [{ date: '2026-03-01', precision: 'day', meaning: 'retirement' }],
    kubernetes: null,
    patches: [],
    supportEnds: [],
    reach: 'existing',
    regions: [],
    cloud: null,
    requires: [],
    excludes: [],
    becomes: [],
    join: 'all',
    isNamedFirst: true,
    everybody: false,
    atNextUpgrade: false,
    subjects: ['os/windows-server-2019'],
    cves: [],
    images: [],
    links: [{ text: 'the plan', url: 'https://learn.microsoft.com/azure/aks/windows' }],
    ...changes,
  }
}

export function buildConcern(changes: Partial<AlertCluster> = {}): AlertCluster {
  return {
    name: 'legacy-erp-eus',
    when: 'now',
    certainty: 'sure',
    pools: ['win19'],
    reasons: ['node pool win19 runs Windows Server 2019'],
    ...changes,
  }
}

export function buildAlert(changes: Partial<Alert> = {}): Alert {
  return {
    thread: '2025-03-16-windows-server-2019',
    notice: '2026-02-08-windows-server-2019',
    reason: 'new',
    changes: [],
    route: 'erp',
    targets: ['slack:#erp-aks'],
    severity: 'critical',
    clusters: [buildConcern()],
    title: 'Windows Server 2019 retires on AKS',
    deadline: { date: '2026-03-01', precision: 'day' },
    ...changes,
  }
}

export function buildView(changes: Partial<AlertView> = {}): AlertView {
  return {
    alert: buildAlert(),
    notice: buildNotice(),
    releaseUrl: 'https://github.com/Azure/AKS/releases/tag/2025-10-12',
    clusters: [
      buildCluster({
        name: 'legacy-erp-eus',
        pools: [buildPool({ name: 'win19', osType: 'windows', os: 'windows-2019' })],
      }),
    ],
    firstTold: '2025-03-16',
    timesTold: 4,
    ...changes,
  }
}
