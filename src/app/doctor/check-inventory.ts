import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import type { Cluster } from '../../domain/cluster.ts'
import { mergeInventories } from '../../inventory/merge-inventories.ts'
import { readInventoryFile } from '../../inventory/read-inventory.ts'
import { count } from '../../render/words.ts'
import type { Store } from '../../store/open-store.ts'
import type { Context } from '../context.ts'
import { shortPath } from '../short-path.ts'
import { failedCheck } from './failed-check.ts'

export interface CheckedInventory {
  readonly checks: readonly Check[]
  /** As far as they can be read, those of the files and those that are registered. */
  readonly clusters: readonly Cluster[]
}

const mostWarnings = 5

/** The inventory's files one by one, and the clusters registered. */
export async function checkInventory(
  { folder }: Context,
  { clusters: files }: Settings,
  store: Store | null,
): Promise<CheckedInventory> {
  const read = files.map((file) => checkFile(file, shortPath(file, folder)))
  const registered = (await store?.clusters.active()) ?? []
  const { clusters } = mergeInventories([
    { clusters: registered, warnings: [] },
    ...read.map((one) => ({ clusters: one.clusters, warnings: [] })),
  ])
  return { checks: [...read.map(({ check }) => check), checkRegistered(registered, clusters)], clusters }
}

function checkFile(file: string, shown: string): { readonly check: Check; readonly clusters: readonly Cluster[] } {
  const name = `inventory ${shown}`
  try {
    const { clusters, warnings } = readInventoryFile(file)
    const finding = count(clusters.length, 'cluster')
    if (warnings.length === 0) return { check: { name, status: 'ok', finding }, clusters }
    const lines = [finding, ...warnings.slice(0, mostWarnings)]
    if (warnings.length > mostWarnings) lines.push(`and ${warnings.length - mostWarnings} more remarks`)
    const mend = 'where it matters, write the file anew with "az aks list -o json"'
    return { check: { name, status: 'warning', finding: lines.join('\n'), mend }, clusters }
  } catch (error) {
    return { check: failedCheck(name, error), clusters: [] }
  }
}

function checkRegistered(registered: readonly Cluster[], clusters: readonly Cluster[]): Check {
  const name = 'clusters'
  if (clusters.length === 0) {
    const mend = 'az aks list -o json > clusters.json, then "lookout clusters import clusters.json"'
    return { name, status: 'warning', finding: 'none are registered, so nothing can concern you', mend }
  }
  return { name, status: 'ok', finding: `${clusters.length} watched, ${registered.length} of them registered` }
}
