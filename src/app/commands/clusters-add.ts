import { LookoutError } from '../../domain/lookout-error.ts'
import type { ClusterOptions } from '../../inventory/check-options.ts'
import { clusterFromOptions } from '../../inventory/cluster-from-options.ts'
import { safeName } from '../../render/safe-text.ts'
import { addClusters as registerClusters } from '../add-clusters.ts'
import type { Context } from '../context.ts'
import { readClusters } from '../read-clusters.ts'
import { withStore } from '../with-store.ts'

/** Where clusters that were typed come from. */
const source = 'command line'

/**
 * `lookout clusters add NAME --location … --kubernetes … --pool …`, or `--file FILE` (`-` for standard input) with one or
 * more clusters as `clusters import` reads them. Other than an import it leaves all others as they are.
 * JSON: `{ added, updated, unchanged }`, names each.
 */
export async function addClusters(
  context: Context,
  [name]: readonly string[],
  { file, ...options }: ClusterOptions & { readonly file?: string },
): Promise<void> {
  const clusters = file === undefined ? [clusterFromOptions(nameOf(name), options)] : await readClusters(file, context)
  const result = await withStore(context, (store) => registerClusters(store, clusters, source, context.instant))
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
