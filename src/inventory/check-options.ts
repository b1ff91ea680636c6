import type { Cluster } from '../domain/cluster.ts'
import { parseNodeImage } from '../domain/node-image.ts'
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

/** Options that may be given several times. */
export const listOptions: readonly string[] = ['pool', 'tag', 'addon'] satisfies (keyof ClusterOptions)[]

/** What is wrong with one of them. */
interface OptionProblem {
  readonly option: 'name' | keyof ClusterOptions
  /** The one that is meant of an option that is given several times. */
  readonly given: string | null
  /** `is missing; give text`. */
  readonly message: string
}

/** A cluster, or else everything that is wrong with what was typed. */
export type CheckedOptions =
  | { readonly cluster: Cluster; readonly problems: readonly [] }
  | { readonly cluster: null; readonly problems: readonly OptionProblem[] }

/** Makes a cluster of what was typed. */
export function checkOptions(name: string | undefined, options: ClusterOptions): CheckedOptions {
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
    tags: Object.fromEntries((options.tag ?? []).map(splitPair)),
    pools: options.pool?.map(splitPair).map(poolOf),
  }
  const { data, error } = clustersFile.safeParse({ clusters: [written] }, { error: describeIssue })
  const unpaired = [...unpairedOf('pool', options.pool), ...unpairedOf('tag', options.tag)]
  const [cluster] = data?.clusters ?? []
  if (cluster && unpaired.length === 0) return { cluster: clusterOf(cluster), problems: [] }
  const wrong = error?.issues.map(({ path, message }) => ({ ...meantBy(path, options), message })) ?? []
  const others = wrong.filter(
    (one) => !unpaired.some(({ option, given }) => one.option === option && one.given === given),
  )
  return { cluster: null, problems: [...unpaired, ...others] }
}

function splitPair(text: string): [name: string, value: string] {
  const at = text.indexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}

function poolOf([name, system]: readonly [string, string]): object {
  return { name, ...(parseNodeImage(system) ? { image: system } : { os: system }) }
}

function unpairedOf(option: 'pool' | 'tag', given: readonly string[] = []): OptionProblem[] {
  const unpaired = given.filter((text) => text.indexOf('=') < 1)
  return unpaired.map((text) => ({ option, given: text, message: 'needs a name and a value' }))
}

const optionOf: Readonly<Record<string, OptionProblem['option']>> = {
  pools: 'pool',
  tags: 'tag',
  addons: 'addon',
  network: 'networkPlugin',
}

/** The option that a field of the written cluster came from. */
function meantBy(
  path: readonly PropertyKey[],
  { pool, addon }: ClusterOptions,
): Pick<OptionProblem, 'option' | 'given'> {
  const [field, index] = path.slice(2)
  const given = typeof index === 'number' ? { pools: pool, addons: addon }[String(field)]?.[index] : undefined
  return { option: optionOf[String(field)] ?? (String(field) as OptionProblem['option']), given: given ?? null }
}
