import { resolve } from 'node:path'
import { foldNames } from '../../render/words.ts'
import { safeName } from '../../render/safe-text.ts'
import type { ImportResult } from '../../store/clusters.ts'
import type { Context } from '../context.ts'
import { readClusters } from '../read-clusters.ts'
import { withStore } from '../with-store.ts'

/**
 * `lookout clusters import FILE [--replace]`, `-` for standard input: the file is all that its source tells, so clusters
 * that left it are marked absent, or removed with `--replace`. JSON: `{ added, updated, unchanged, absent }`, names each.
 */
export async function importClusters(
  context: Context,
  [file = '']: readonly string[],
  { replace = false }: { readonly replace?: boolean },
): Promise<void> {
  const clusters = await readClusters(file, context)
  const source = file === '-' ? 'standard input' : resolve(context.folder, file)
  const result = await withStore(context, (store) =>
    store.transaction((within) => within.clusters.import(clusters, source, context.instant, replace)),
  )
  context.print(result, () => describe(result, replace))
}

const mostNames = 10

function describe({ added, updated, unchanged, absent }: ImportResult, replace: boolean): string {
  const groups: readonly (readonly [names: readonly string[], word: string])[] = [
    [added, 'added'],
    [updated, 'updated'],
    [unchanged, 'unchanged'],
    [absent, replace ? 'removed, no longer in the file' : 'absent from the file, kept but no longer watched'],
  ]
  const lines = groups.flatMap(([names, word]) =>
    names.length > 0 ? [`${names.length} ${word}: ${foldNames(names.map(safeName), mostNames)}`] : [],
  )
  return lines.join('\n') || 'The file holds no clusters.'
}
