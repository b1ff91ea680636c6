import type { MaintenanceWindow } from './maintenance.ts'
import type { NodeImage } from './node-image.ts'

/** One node pool, normalised; every name in lower case, null where the inventory does not tell. */
export interface NodePool {
  readonly name: string
  readonly mode: 'system' | 'user' | 'gateway'
  readonly osType: 'linux' | 'windows'
  /** Real OS release, from nodeImageVersion first, osSku and version second: `ubuntu-22.04`, `windows-2019`; null = unknown. */
  readonly os: string | null
  /** As Azure writes it: `Ubuntu`, `AzureLinux`, `Windows2022`; null = not said. */
  readonly osSku: string | null
  readonly image: NodeImage | null
  /** Running Kubernetes version; the cluster's where the pool's own is not told. */
  readonly version: string
  /** As Azure writes it: `Standard_D4ds_v5`. */
  readonly vmSize: string | null
  /** Family letters and version of the VM size: `NCv3` for `Standard_NC24rs_v3`, `Dv5` for `Standard_D4ds_v5`. */
  readonly vmFamily: string | null
  readonly count: number | null
  /** Pool type: `virtualmachinescalesets`, `virtualmachines`, `availabilityset`. */
  readonly type: string | null
  readonly spot: boolean
  readonly fips: boolean
  readonly arm64: boolean
  readonly gpu: boolean
  /** `install` or `none`; null where the pool has no GPU profile. */
  readonly gpuDriver: string | null
  /** Confidential VM size (DC and EC series). */
  readonly confidential: boolean
  readonly trustedLaunch: boolean
  /** `ocicontainer`, `katavmisolation`, `katamshvvmisolation`, `kataccisolation`, `wasmwasi`; null = default. */
  readonly workloadRuntime: string | null
  readonly customCaTrust: boolean
  readonly autoscaling: boolean
  readonly podSubnet: boolean
  readonly nodePublicIp: boolean
  readonly zones: readonly string[]
  readonly osDisk: 'ephemeral' | 'managed' | null
  readonly tags: Readonly<Record<string, string>>
  readonly labels: Readonly<Record<string, string>>
  readonly taints: readonly string[]
}

/** One AKS cluster, normalised from `az aks list`, `az aks show`, ARM or the project's YAML. CEL rules are written over this. */
export interface Cluster {
  /** ARM id in lower case; `name` where there is none. */
  readonly id: string
  readonly name: string
  readonly resourceGroup: string | null
  readonly subscription: string | null
  /** Short region name: `westeurope`. */
  readonly location: string
  /** Running Kubernetes version of the control plane, `1.32.6`; `1.32` where the inventory knows only the minor, `` where it tells none. */
  readonly version: string
  readonly sku: 'base' | 'automatic'
  readonly tier: 'free' | 'standard' | 'premium' | null
  /** supportPlan AKSLongTermSupport. */
  readonly lts: boolean
  readonly running: boolean
  readonly tags: Readonly<Record<string, string>>
  /** autoUpgradeProfile.upgradeChannel: none, patch, stable, rapid, node-image. */
  readonly upgradeChannel: string
  /** nodeOSUpgradeChannel: None, Unmanaged, SecurityPatch, NodeImage in lower case without dashes; null = not said. */
  readonly nodeOsChannel: string | null
  readonly network: Network
  /** Every add-on, extension and managed feature that is on, by its name in {@link addonNames}. */
  readonly addons: readonly string[]
  /** Istio add-on revisions: `asm-1-25`. */
  readonly istioRevisions: readonly string[]
  /** `systemassigned`, `userassigned`, `serviceprincipal`; null = not said. */
  readonly identity: string | null
  /** Microsoft Entra integration: `none`, `managed`, `legacy`. */
  readonly entra: 'none' | 'managed' | 'legacy'
  readonly rbac: boolean
  readonly localAccounts: boolean
  /** When AKS may touch it; [] = nothing is set, or nobody told: `az aks list` does not. */
  readonly maintenance: readonly MaintenanceWindow[]
  readonly pools: readonly NodePool[]
}

export interface Network {
  /** azure, kubenet, none. */
  readonly plugin: string | null
  /** overlay; null = flat. */
  readonly mode: string | null
  /** azure, cilium. */
  readonly dataplane: string | null
  /** azure (NPM), calico, cilium. */
  readonly policy: string | null
  /** basic, standard. */
  readonly loadBalancer: string | null
  /** loadbalancer, userdefinedrouting, managednatgateway, userassignednatgateway, none, block. */
  readonly outbound: string | null
  /** ipv4, ipv6. */
  readonly ipFamilies: readonly string[]
  readonly private: boolean
  readonly apiServerVnet: boolean
  readonly authorizedIps: boolean
  readonly httpProxy: boolean
}

/** What moves a cluster to another Kubernetes version by itself. */
export const upgradeChannels = ['none', 'patch', 'stable', 'rapid', 'node-image'] as const
/** What moves its nodes to another node image by itself. */
export const nodeOsChannels = ['none', 'unmanaged', 'securitypatch', 'nodeimage'] as const
export const networkPlugins = ['azure', 'kubenet', 'none'] as const

/** Names used in {@link Cluster.addons}. */
export const addonNames = [
  'agic',
  'ai-toolchain-operator',
  'app-monitoring',
  'application-routing',
  'azure-policy',
  'backup',
  'blob-csi',
  'confcom',
  'container-insights',
  'container-network-metrics',
  'container-network-security',
  'cost-analysis',
  'custom-ca-trust',
  'dapr',
  'defender',
  'deployment-safeguards',
  'disk-csi',
  'file-csi',
  'flux',
  'gateway-api',
  'gmsa',
  'http-application-routing',
  'image-cleaner',
  'image-integrity',
  'istio',
  'keda',
  'key-vault',
  'kms',
  'kube-dashboard',
  'managed-prometheus',
  'node-auto-provisioning',
  'node-restriction',
  'oidc-issuer',
  'open-service-mesh',
  'pod-identity',
  'snapshot-controller',
  'static-egress-gateway',
  'virtual-node',
  'vpa',
  'web-application-routing-dns',
  'workload-identity',
] as const
export type AddonName = (typeof addonNames)[number]

/** What a team runs. */
export interface Inventory {
  readonly clusters: readonly Cluster[]
  /** What was read but not understood, one sentence each. */
  readonly warnings: readonly string[]
}
