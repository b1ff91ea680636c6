import type { Cluster, Inventory } from '../domain/cluster.ts'
import { quoted } from '../domain/quoted.ts'

/** One inventory of several; a cluster listed twice counts once, and clusters that share a name are warned of. */
export function mergeInventories(inventories: readonly Inventory[]): Inventory {
  const byId = new Map<string, Cluster>()
  const namesakes = new Map<string, number>()
  const warnings = inventories.flatMap((inventory) => inventory.warnings)
  for (const cluster of inventories.flatMap((inventory) => inventory.clusters)) {
    if (byId.has(cluster.id)) {
      warnings.push(`Cluster ${quoted(cluster.name)} is listed more than once; the last entry counts.`)
    } else {
      namesakes.set(cluster.name, (namesakes.get(cluster.name) ?? 0) + 1)
    }
    byId.set(cluster.id, cluster)
  }
  for (const [name, count] of namesakes) {
    if (count > 1) warnings.push(`${count} clusters are named ${quoted(name)}; alerts cannot tell them apart by name.`)
  }
  return { clusters: [...byId.values()], warnings }
}
