import { addonNames } from '../domain/cluster.ts'
import type { Cluster, Network, NodePool } from '../domain/cluster.ts'
import type { NodeImage } from '../domain/node-image.ts'
import { kinds, reaches } from '../domain/notice.ts'
import type { Notice } from '../domain/notice.ts'
import { precisions } from '../domain/calendar-date.ts'
import type { Deadline } from '../domain/calendar-date.ts'

/** A closed vocabulary: a field (or every item of a list) whose other values are slips of the pen. */
interface Words {
  readonly words: readonly string[]
  readonly list?: true
}

/** What a field holds: a CEL type, the name of another shape (or `list<Shape>`), or words of a closed vocabulary. */
export type Field = string | Words
export type Shape = Readonly<Record<string, Field>>

const text = 'string'
const flag = 'bool'
const texts = 'list<string>'
const labels = 'map<string, string>'

const cluster = {
  id: text,
  name: text,
  resourceGroup: text,
  subscription: text,
  location: text,
  version: text,
  sku: { words: ['base', 'automatic'] },
  tier: { words: ['free', 'standard', 'premium'] },
  lts: flag,
  running: flag,
  tags: labels,
  upgradeChannel: { words: ['none', 'patch', 'stable', 'rapid', 'node-image'] },
  nodeOsChannel: { words: ['none', 'unmanaged', 'securitypatch', 'nodeimage'] },
  network: 'Network',
  addons: { words: addonNames, list: true },
  istioRevisions: texts,
  identity: { words: ['systemassigned', 'userassigned', 'serviceprincipal'] },
  entra: { words: ['none', 'managed', 'legacy'] },
  rbac: flag,
  localAccounts: flag,
  pools: 'list<NodePool>',
} satisfies Record<Exclude<keyof Cluster, 'maintenance'>, Field>

const network = {
  plugin: text,
  mode: text,
  dataplane: text,
  policy: text,
  loadBalancer: text,
  outbound: text,
  ipFamilies: { words: ['ipv4', 'ipv6'], list: true },
  private: flag,
  apiServerVnet: flag,
  authorizedIps: flag,
  httpProxy: flag,
} satisfies Record<keyof Network, Field>

const pool = {
  name: text,
  mode: { words: ['system', 'user', 'gateway'] },
  osType: { words: ['linux', 'windows'] },
  os: text,
  osSku: text,
  image: 'NodeImage',
  version: text,
  vmSize: text,
  vmFamily: text,
  count: 'int',
  type: text,
  spot: flag,
  fips: flag,
  arm64: flag,
  gpu: flag,
  gpuDriver: text,
  confidential: flag,
  trustedLaunch: flag,
  workloadRuntime: text,
  customCaTrust: flag,
  autoscaling: flag,
  podSubnet: flag,
  nodePublicIp: flag,
  zones: texts,
  osDisk: { words: ['ephemeral', 'managed'] },
  tags: labels,
  labels,
  taints: texts,
} satisfies Record<keyof NodePool, Field>

const image = { os: text, version: text, raw: text } satisfies Record<keyof NodeImage, Field>

const notice = {
  id: text,
  thread: text,
  release: text,
  section: text,
  kind: { words: kinds },
  breaking: flag,
  title: text,
  text,
  deadline: 'Deadline',
  kubernetes: text,
  patches: texts,
  reach: { words: reaches },
  regions: texts,
  subjects: texts,
  cves: texts,
} satisfies Partial<Record<keyof Notice, Field>>

const deadline = { date: text, precision: { words: precisions } } satisfies Record<keyof Deadline, Field>

/** The values that CEL expressions see, by name; kept level with the domain's types by the compiler. */
export const shapes: Readonly<Record<string, Shape>> = {
  Cluster: cluster,
  Network: network,
  NodePool: pool,
  NodeImage: image,
  Notice: notice,
  Deadline: deadline,
}

/** The variables of each kind of expression. */
export const variables = {
  cluster: { cluster: 'Cluster' },
  pool: { pool: 'NodePool', cluster: 'Cluster' },
  notice: { notice: 'Notice', when: { words: ['now', 'upgrade'] }, daysLeft: 'int' },
} as const satisfies Record<string, Shape>

/** What the items of a list are: `NodePool` for `list<NodePool>`; null for what is no list. */
export function itemType(type: string): string | null {
  return /^list<(.+)>$/.exec(type)?.[1] ?? null
}
