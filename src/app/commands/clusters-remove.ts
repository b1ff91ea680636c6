import { safeName } from '../../render/safe-text.ts'
import type { Context } from '../context.ts'
import { withStore } from '../with-store.ts'

/** `lookout clusters remove NAME`, a name (case-blind) or id. JSON: `{ removed }`, the cluster. */
export async function removeCluster(context: Context, [name = '']: readonly string[]): Promise<void> {
  const removed = await withStore(context, (store) => store.transaction((within) => within.clusters.remove(name)))
  context.print({ removed }, () => `${safeName(removed.name)} is forgotten.`)
}
