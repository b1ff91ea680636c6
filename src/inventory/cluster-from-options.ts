import type { Cluster } from '../domain/cluster.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { parseNodeImage } from '../domain/node-image.ts'
import { quoted } from '../domain/quoted.ts'
import { clustersFile } from '../schema/clusters-file.ts'
import { describeIssue } from '../schema/describe-issue.ts'
import { clusterOf } from './yaml-inventory.ts'

/** A cluster in the words of the command line. */
export interface ClusterOptions {
  readonly location?: string
  readonly kubernetes?: string
  /** `name=os` or `name=image` each. */
  readonly pool?: readonly string[]
  /** `name=value` each. */
  readonly tag?: readonly string[]
  readonly addon?: readonly string[]
  readonly resourceGroup?: string
  readonly subscription?: string
  readonly upgradeChannel?: string
  readonly nodeOsChannel?: string
  readonly networkPlugin?: string
  readonly lts?: boolean
}

/** How options are written where they were typed. */
interface OptionSpelling {
  /** Of an option's name in words with hyphens: `--node-os-channel`. */
  readonly option: (name: string) => string
  readonly example: string
}

const commandLine: OptionSpelling = {
  option: (name) => `--${name}`,
  example:
    'lookout clusters add NAME --location westeurope --kubernetes 1.33.2 --pool system=ubuntu-22.04 win=windows-2022',
}

/** Makes a cluster of what was typed. Throws a LookoutError that lists every option that is wrong or missing. */
export function clusterFromOptions(name: string, options: ClusterOptions, spelling = commandLine): Cluster {
  const { location, kubernetes, resourceGroup, subscription, upgradeChannel, nodeOsChannel, networkPlugin } = options
  const written = {
    name,
    location,
    kubernetes,
    resourceGroup,
    subscription,
    upgradeChannel,
    nodeOsChannel,
    lts: options.lts,
    addons: options.addon,
    network: networkPlugin === undefined ? undefined : { plugin: networkPlugin },
    tags: Object.fromEntries((options.tag ?? []).map((tag) => splitPair('tag', tag, spelling))),
    pools: options.pool?.map((text) => {
      const [pool, system] = splitPair('pool', text, spelling)
      return { name: pool, ...(parseNodeImage(system) ? { image: system } : { os: system }) }
    }),
  }
  const { data, error } = clustersFile.safeParse({ clusters: [written] }, { error: describeIssue })
  const [cluster] = data?.clusters ?? []
  if (cluster) return clusterOf(cluster)
  const wrong = error?.issues.map(({ path, message }) => `${optionOf(path, options, spelling)}: ${message}`) ?? []
  throw new LookoutError([...wrong, `for example: ${spelling.example}`].join('\n'))
}

function splitPair(name: string, text: string, { option, example }: OptionSpelling): [string, string] {
  const at = text.indexOf('=')
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
  throw new LookoutError(`${option(name)} ${quoted(text)}: needs a name and a value; for example: ${example}`)
}

const optionNames: Readonly<Record<string, string>> = {
  pools: 'pool',
  tags: 'tag',
  addons: 'addon',
  network: 'network-plugin',
  resourceGroup: 'resource-group',
  upgradeChannel: 'upgrade-channel',
  nodeOsChannel: 'node-os-channel',
}

/** The option that a field of the written cluster came from, with the value where it may be given several times. */
function optionOf(
  path: readonly PropertyKey[],
  { pool, addon }: ClusterOptions,
  { option: spell }: OptionSpelling,
): string {
  const [field, index] = path.slice(2)
  if (field === 'name') return 'NAME'
  const given = typeof index === 'number' ? { pools: pool, addons: addon }[String(field)]?.[index] : undefined
  const option = spell(optionNames[String(field)] ?? String(field))
  return given === undefined ? option : `${option} ${quoted(given)}`
}
