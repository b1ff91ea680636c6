import { LookoutError } from '../domain/lookout-error.ts'
import { quoted } from '../domain/quoted.ts'
import { isObject, lowerKeys, valueAt } from './loose-json.ts'
import type { Loose } from './loose-json.ts'

const expected = 'expected what "az aks list -o json" or "az aks show -o json" prints'

export interface FoundClusters {
  /** Keys in lower case, ARM's `properties` lifted. */
  readonly clusters: readonly Loose[]
  /** Number of entries of the list that are not clusters. */
  readonly skipped: number
}

/** The clusters of an inventory's JSON. Throws a LookoutError where it has another shape. */
export function findClusters(json: unknown, file: string): FoundClusters {
  const list = listOf(json)
  if (list === null) throw new LookoutError(`${file}: ${expected}, saw ${describe(json)}`)
  const entries = list.map((entry) => lowerKeys(entry)).filter(isObject)
  const clusters = entries.map(lift).filter(isCluster)
  if (list.length > 0 && clusters.length === 0) {
    throw new LookoutError(`${file}: ${expected}, saw a list that starts with ${describe(list[0])}`)
  }
  return { clusters, skipped: list.length - clusters.length }
}

/** A list as it stands, under ARM's `value` or Resource Graph's `data`, or the one cluster that az aks show prints. */
function listOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json
  if (!isObject(json)) return null
  for (const key of ['value', 'data']) if (Array.isArray(json[key])) return json[key]
  const single = lowerKeys(json)
  return isObject(single) && isCluster(lift(single)) ? [json] : null
}

/** ARM and Resource Graph nest under `properties` what the CLI prints flat. */
function lift(entry: Loose): Loose {
  const properties = valueAt(entry, 'properties')
  return isObject(properties) ? { ...properties, ...entry } : entry
}

/** Whether an entry is a managed cluster: Resource Graph answers with every kind of resource. */
function isCluster(entry: Loose): boolean {
  const type = valueAt(entry, 'type')
  if (typeof type === 'string')
    return type.toLowerCase() === 'microsoft.containerservice/managedclusters' && isNamed(entry)
  return isNamed(entry) && (Object.hasOwn(entry, 'agentpoolprofiles') || Object.hasOwn(entry, 'kubernetesversion'))
}

function isNamed(entry: Loose): boolean {
  return typeof entry['name'] === 'string' && entry['name'].trim() !== ''
}

function describe(json: unknown): string {
  if (Array.isArray(json)) return 'a list'
  if (isObject(json))
    return `an object without clusters (fields: ${Object.keys(json).slice(0, 5).map(quoted).join(', ') || 'none'})`
  return json === null ? 'nothing' : `a ${typeof json}`
}
