import { z } from 'zod'
import { addonNames, networkPlugins, nodeOsChannels, upgradeChannels } from '../domain/cluster.ts'
import { maintenanceNames, weekdays, weekIndexes } from '../domain/maintenance.ts'
import { parseNodeImage } from '../domain/node-image.ts'
import { osReleases } from '../domain/os-release.ts'

const text = z.string().min(1)
const kubernetesVersion = text.regex(/^1\.\d{1,3}(\.\d+)?$/, 'is no Kubernetes version; write it like "1.32.6"')
const nodeImage = text.refine(
  (name) => parseNodeImage(name) !== null,
  'is no AKS node image; write it like AKSUbuntu-2204gen2containerd-202508.06.0',
)
const labels = z.record(z.string(), z.string())

const pool = z
  .strictObject({
    name: text,
    os: z.enum(osReleases).optional().describe('OS release of the nodes; not needed where image is given.'),
    image: nodeImage
      .optional()
      .describe('nodeImageVersion as Azure writes it: AKSUbuntu-2204gen2containerd-202508.06.0.'),
    kubernetes: kubernetesVersion.optional().describe("The pool's Kubernetes version; the cluster's by default."),
    mode: z.enum(['system', 'user', 'gateway']).default('user'),
    vmSize: text.optional().describe('As Azure writes it: Standard_D4ds_v5. Tells GPU, Arm and confidential pools.'),
    count: z.int().min(0).optional().describe('Number of nodes.'),
    type: z.enum(['virtualmachinescalesets', 'virtualmachines', 'availabilityset']).optional(),
    spot: z.boolean().default(false),
    fips: z.boolean().default(false),
    gpuDriver: z.enum(['install', 'none']).optional(),
    trustedLaunch: z.boolean().default(false),
    workloadRuntime: z
      .enum(['ocicontainer', 'katavmisolation', 'katamshvvmisolation', 'kataccisolation', 'wasmwasi'])
      .optional(),
    customCaTrust: z.boolean().default(false),
    autoscaling: z.boolean().default(false),
    podSubnet: z.boolean().default(false).describe('Pods have a subnet of their own.'),
    nodePublicIp: z.boolean().default(false),
    zones: z.array(text).default([]),
    osDisk: z.enum(['ephemeral', 'managed']).optional(),
    tags: labels.default({}),
    labels: labels.default({}),
    taints: z.array(text).default([]),
  })
  .refine(
    (value) => value.os !== undefined || value.image !== undefined,
    'needs os or image, for example os: ubuntu-22.04',
  )

const network = z.strictObject({
  plugin: z.enum(networkPlugins).optional(),
  mode: z.enum(['overlay']).optional().describe('Left out where pods have addresses of the virtual network.'),
  dataplane: z.enum(['azure', 'cilium']).optional(),
  policy: z.enum(['azure', 'calico', 'cilium', 'none']).optional(),
  loadBalancer: z.enum(['basic', 'standard']).optional(),
  outbound: z
    .enum(['loadbalancer', 'userdefinedrouting', 'managednatgateway', 'userassignednatgateway', 'none', 'block'])
    .optional(),
  ipFamilies: z.array(z.enum(['ipv4', 'ipv6'])).default(['ipv4']),
  private: z.boolean().default(false),
  apiServerVnet: z.boolean().default(false).describe('API server VNet integration.'),
  authorizedIps: z.boolean().default(false).describe('The API server has authorized IP ranges.'),
  httpProxy: z.boolean().default(false),
})

const every = z.int().min(1).max(1000).default(1)
const weekday = z.enum(weekdays)
const day = z.iso.date('is no day; write it like "2025-12-23"')

const maintenance = z.strictObject({
  name: z.enum(maintenanceNames).describe('default: the weekly AKS release; the others: cluster and node OS upgrades.'),
  schedule: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('daily'), interval: every }),
      z.strictObject({ type: z.literal('weekly'), interval: every, weekday }),
      z.strictObject({ type: z.literal('absoluteMonthly'), interval: every, day: z.int().min(1).max(31) }),
      z.strictObject({ type: z.literal('relativeMonthly'), interval: every, weekday, index: z.enum(weekIndexes) }),
    ])
    .describe('On which days it opens: every so many days, weeks or months.'),
  startDate: day.optional().describe('First day it may open on.'),
  startTime: text.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is no time of day; write it like "01:00"'),
  utcOffset: text
    .regex(/^[+-]\d\d:\d\d$/, 'is no offset; write it like "+09:00"')
    .default('+00:00')
    .describe('Fixed: Azure knows no daylight saving here.'),
  durationHours: z.int().min(1).max(24).default(4),
  notAllowed: z.array(z.strictObject({ start: day, end: day })).default([]),
})

const cluster = z.strictObject({
  name: text.describe('Name of the cluster, as alerts show it.'),
  location: text.describe('Region: westeurope.'),
  kubernetes: kubernetesVersion.describe('Kubernetes version the control plane runs, in quotes: "1.32.6".'),
  pools: z.array(pool).min(1).describe('Node pools.'),
  tags: labels.default({}).describe('Azure tags; routes often match on them.'),
  resourceGroup: text.optional(),
  subscription: text.optional(),
  sku: z.enum(['base', 'automatic']).default('base'),
  tier: z.enum(['free', 'standard', 'premium']).optional(),
  lts: z.boolean().default(false).describe('Support plan AKSLongTermSupport.'),
  running: z.boolean().default(true),
  upgradeChannel: z.enum(upgradeChannels).default('none'),
  nodeOsChannel: z.enum(nodeOsChannels).optional(),
  network: network.prefault({}),
  addons: z.array(z.enum(addonNames)).default([]).describe('Add-ons, extensions and managed features that are on.'),
  maintenance: z.array(maintenance).default([]).describe('Planned maintenance, which az aks list does not tell.'),
  istioRevisions: z.array(text).default([]).describe('Revisions of the Istio add-on: asm-1-25.'),
  identity: z.enum(['systemassigned', 'userassigned', 'serviceprincipal']).optional(),
  entra: z.enum(['none', 'managed', 'legacy']).default('none').describe('Microsoft Entra integration.'),
  rbac: z.boolean().default(true),
  localAccounts: z.boolean().default(true),
})

/** The project's own inventory, written by hand. Only name, location, kubernetes and each pool's name and os are needed. */
export const clustersFile = z
  .strictObject({ clusters: z.array(cluster).describe('One entry a cluster.') })
  .meta({ title: 'AKS Lookout clusters', description: 'The clusters a team runs, for people who write them by hand.' })

export type WrittenCluster = z.output<typeof cluster>
export type WrittenPool = z.output<typeof pool>
