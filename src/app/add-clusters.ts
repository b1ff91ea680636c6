import type { Cluster } from '../domain/cluster.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { quoted } from '../domain/quoted.ts'
import type { AddResult } from '../store/clusters.ts'
import type { Store } from '../store/open-store.ts'

/** Registers clusters beside all others. Throws a LookoutError where another cluster bears the name of one of them. */
export async function addClusters(
  store: Store,
  clusters: readonly Cluster[],
  source: string,
  now: Date,
): Promise<AddResult> {
  return store.transaction(async (within) => {
    const stored = await within.clusters.list()
    for (const { id, name } of clusters) {
      const namesake = stored.find(({ cluster }) => cluster.name === name && cluster.id !== id)
      if (namesake)
        throw new LookoutError(
          `a cluster named ${quoted(name)} is registered from ${namesake.source}; remove it first, or give the resource group and subscription to tell them apart`,
        )
    }
    return within.clusters.add(clusters, source, now)
  })
}
