import { resolve } from 'node:path'
import { LookoutError } from '../../domain/lookout-error.ts'
import { readMaintenance } from '../../inventory/read-maintenance.ts'
import { safeName } from '../../render/safe-text.ts'
import { foldNames } from '../../render/words.ts'
import type { ImportResult } from '../../store/clusters.ts'
import type { Context } from '../context.ts'
import { readClusters } from '../read-clusters.ts'
import { readText } from '../read-text.ts'
import { withStore } from '../with-store.ts'

interface ImportOptions {
  readonly replace?: boolean
  /** What "az aks maintenanceconfiguration list" prints. */
  readonly maintenance?: string
}

interface Imported extends ImportResult {
  /** Names of clusters whose maintenance windows were told. */
  readonly maintained: readonly string[]
}

/**
 * `lookout clusters import [FILE] [--replace] [--maintenance FILE]`, `-` for standard input: the file is all that its source
 * tells, so clusters that left it are marked absent, or removed with `--replace`; maintenance windows are added to what is
 * known of the clusters that they name. JSON: `{ added, updated, unchanged, absent, maintained }`, names each.
 */
export async function importClusters(
  context: Context,
  [file]: readonly string[],
  { replace = false, maintenance }: ImportOptions,
): Promise<void> {
  if (file === undefined && maintenance === undefined) {
    throw new LookoutError('lookout clusters import needs a FILE, or --maintenance FILE')
  }
  const clusters = file === undefined ? null : await readClusters(file, context)
  const windows = maintenance === undefined ? [] : readMaintenance(await readText(maintenance, context), maintenance)
  const source = file === '-' ? 'standard input' : resolve(context.folder, file ?? '')
  const result = await withStore(context, (store) =>
    store.transaction(async (within): Promise<Imported> => {
      const imported = clusters
        ? await within.clusters.import(clusters, source, context.instant, replace)
        : { added: [], updated: [], unchanged: [], absent: [] }
      return { ...imported, maintained: await within.clusters.maintain(windows, context.instant) }
    }),
  )
  context.print(result, () => describe(result, replace))
}

const mostNames = 10

function describe({ added, updated, unchanged, absent, maintained }: Imported, replace: boolean): string {
  const groups: readonly (readonly [names: readonly string[], word: string])[] = [
    [added, 'added'],
    [updated, 'updated'],
    [unchanged, 'unchanged'],
    [absent, replace ? 'removed, no longer in the file' : 'absent from the file, kept but no longer watched'],
    [maintained, 'with maintenance windows'],
  ]
  const lines = groups.flatMap(([names, word]) =>
    names.length > 0 ? [`${names.length} ${word}: ${foldNames(names.map(safeName), mostNames)}`] : [],
  )
  return lines.join('\n') || 'The file holds no clusters.'
}
