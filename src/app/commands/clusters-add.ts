import type { Cluster } from '../../domain/cluster.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { quoted } from '../../domain/quoted.ts'
import { clusterFromOptions, type ClusterOptions } from '../../inventory/cluster-from-options.ts'
import { safeName } from '../../render/safe-text.ts'
import type { Store } from '../../store/open-store.ts'
import type { Context } from '../context.ts'
import { readClusters } from '../read-clusters.ts'
import { withStore } from '../with-store.ts'

/** Where clusters that were typed come from. */
const source = 'command line'

/**
 * `lookout clusters add NAME --location … --kubernetes … --pool …`, or `--file FILE` (`-` for standard input) with one or
 * more clusters as `clusters import` reads them. Other than an import it leaves all others as they are.
 * JSON: `{ added, updated }`, names each.
 */
export async function addClusters(
  context: Context,
  [name]: readonly string[],
  { file, ...options }: ClusterOptions & { readonly file?: string },
): Promise<void> {
  const clusters = file === undefined ? [clusterFromOptions(nameOf(name), options)] : await readClusters(file, context)
  const result = await withStore(context, (store) =>
    store.transaction((within) => put(within, clusters, context.instant)),
  )
  context.print(result, () =>
    Object.entries(result)
      .flatMap(([word, names]) => names.map((one) => `${safeName(one)} is ${word}.`))
      .join('\n'),
  )
}

function nameOf(name: string | undefined): string {
  if (name !== undefined) return name
  throw new LookoutError('lookout clusters add needs the NAME of a cluster, or --file FILE')
}

async function put(
  store: Store,
  clusters: readonly Cluster[],
  now: Date,
): Promise<{ readonly added: readonly string[]; readonly updated: readonly string[] }> {
  const stored = await store.clusters.list()
  for (const { id, name } of clusters) {
    const namesake = stored.find(({ cluster }) => cluster.name === name && cluster.id !== id)
    if (namesake)
      throw new LookoutError(
        `a cluster named ${quoted(name)} is registered from ${namesake.source}; remove it first, or give --resource-group and --subscription to tell them apart`,
      )
  }
  const known = new Set(stored.map(({ cluster }) => cluster.id))
  await store.clusters.put(clusters, source, now)
  const { added = [], updated = [] } = Object.groupBy(clusters, ({ id }) => (known.has(id) ? 'updated' : 'added'))
  return { added: added.map(({ name }) => name), updated: updated.map(({ name }) => name) }
}
