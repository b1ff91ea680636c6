import { readFileSync } from 'node:fs'
import type { Cluster, Inventory } from '../domain/cluster.ts'
import { decodeText } from '../domain/decode-text.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { quoted } from '../domain/quoted.ts'
import { unreadableFile } from '../domain/unreadable-file.ts'
import { unknownAddons } from './cluster-addons.ts'
import { findClusters } from './find-clusters.ts'
import { isObject } from './loose-json.ts'
import type { Loose } from './loose-json.ts'
import { mergeInventories } from './merge-inventories.ts'
import { normaliseCluster } from './normalise-cluster.ts'
import { parseJson } from './parse-json.ts'
import { yamlInventory } from './yaml-inventory.ts'

/** Reads an inventory file; see {@link readInventory}. */
export function readInventoryFile(file: string): Inventory {
  try {
    return readInventory(decodeText(readFileSync(file), file), file)
  } catch (cause) {
    throw unreadableFile(file, cause)
  }
}

/**
 * Reads what `az aks list` or `az aks show` prints as JSON, ARM's or Resource Graph's answer, or the project's YAML.
 * `file` names the text in errors. Throws a LookoutError for anything else.
 */
export function readInventory(text: string, file: string): Inventory {
  const content = text.replace(/^\ufeff/, '')
  const start = content.trimStart().charAt(0)
  if (start === '') throw new LookoutError(`${file}: is empty; fill it with "az aks list -o json > ${file}"`)
  if (start === '<') throw new LookoutError(`${file}: is HTML, perhaps a sign-in page; expected JSON or YAML`)
  if (start !== '[' && start !== '{')
    return mergeInventories([{ clusters: yamlInventory(content, file), warnings: [] }])
  const json = parseJson(content, file)
  if (isObject(json) && 'clusters' in json) {
    return mergeInventories([{ clusters: yamlInventory(content, file), warnings: [] }])
  }
  return fromJson(json, file)
}

function fromJson(json: unknown, file: string): Inventory {
  const { clusters, skipped } = findClusters(json, file)
  const warnings =
    skipped === 0
      ? []
      : [`${file}: left out ${skipped} of ${clusters.length + skipped} entries, which are not AKS clusters.`]
  if (clusters.length === 0) warnings.push(`${file}: holds no clusters.`)
  const inventories = clusters.map((entry) => {
    const cluster = normaliseCluster(entry)
    return { clusters: [cluster], warnings: warningsOf(cluster, entry) }
  })
  return mergeInventories([{ clusters: [], warnings }, ...inventories])
}

function warningsOf(cluster: Cluster, entry: Loose): readonly string[] {
  const name = `Cluster ${quoted(cluster.name)}`
  const warnings = unknownAddons(entry).map((addon) => `${name} has the add-on ${quoted(addon)}, which no rule knows.`)
  if (cluster.version === '') warnings.push(`${name} tells no Kubernetes version.`)
  for (const pool of cluster.pools) {
    if (pool.os === null) warnings.push(`${name}, pool ${quoted(pool.name)}: its OS release cannot be told.`)
  }
  return warnings
}
