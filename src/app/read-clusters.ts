import type { Cluster } from '../domain/cluster.ts'
import { readInventory } from '../inventory/read-inventory.ts'
import type { Context } from './context.ts'
import { readText } from './read-text.ts'

/** The clusters of an inventory file, `-` for standard input; warnings go to stderr. Throws a LookoutError. */
export async function readClusters(file: string, context: Context): Promise<readonly Cluster[]> {
  const name = file === '-' ? 'standard input' : file
  const { clusters, warnings } = readInventory(await readText(file, context), name)
  for (const warning of warnings) context.errors.write(`${warning}\n`)
  return clusters
}
