import { consoleClusters } from '../../render/console-clusters.ts'
import { safeName } from '../../render/safe-text.ts'
import type { Context } from '../context.ts'
import { withStoredData } from '../with-store.ts'

/** `lookout clusters list`. JSON: `{ clusters }`, each as `clusters show` prints it. */
export async function listClusters(context: Context): Promise<void> {
  const stored = await withStoredData(context, (store) => store.clusters.list())
  context.print({ clusters: stored.map(({ cluster, ...origin }) => ({ ...cluster, ...origin })) }, () => {
    const { active = [], absent = [] } = Object.groupBy(stored, ({ state }) => state)
    const table = consoleClusters(
      active.map(({ cluster }) => cluster),
      context.terminal,
    )
    if (absent.length === 0) return table
    const names = absent.map(({ cluster }) => safeName(cluster.name)).join(', ')
    return `${table}\n\nLeft the file they came from, no longer watched: ${names}`
  })
}
