import type { Cluster } from '../domain/cluster.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { quoted } from '../domain/quoted.ts'
import type { Store } from '../store/open-store.ts'

/** Names of the clusters that were registered anew or told otherwise. */
export type AddedClusters = Readonly<Record<'added' | 'updated', readonly string[]>>

/** Registers clusters beside all others. Throws a LookoutError where another cluster bears the name of one of them. */
export async function addClusters(
  store: Store,
  clusters: readonly Cluster[],
  source: string,
  now: Date,
): Promise<AddedClusters> {
  return store.transaction(async (within) => {
    const stored = await within.clusters.list()
    for (const { id, name } of clusters) {
      const namesake = stored.find(({ cluster }) => cluster.name === name && cluster.id !== id)
      if (namesake)
        throw new LookoutError(
          `a cluster named ${quoted(name)} is registered from ${namesake.source}; remove it first, or give the resource group and subscription to tell them apart`,
        )
    }
    const known = new Set(stored.map(({ cluster }) => cluster.id))
    await within.clusters.put(clusters, source, now)
    const { added = [], updated = [] } = Object.groupBy(clusters, ({ id }) => (known.has(id) ? 'updated' : 'added'))
    return { added: added.map(({ name }) => name), updated: updated.map(({ name }) => name) }
  })
}
