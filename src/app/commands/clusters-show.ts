import { consoleCluster } from '../../render/console-cluster.ts'
import { safeLine } from '../../render/safe-text.ts'
import type { Context } from '../context.ts'
import { withStoredData } from '../with-store.ts'

/**
 * `lookout clusters show NAME`, a name (case-blind) or id. JSON: the cluster as rules see it, with `source`, `state`
 * (`active`, `absent`) and `importedAt`.
 */
export async function showCluster(context: Context, [name = '']: readonly string[]): Promise<void> {
  const { cluster, ...origin } = await withStoredData(context, (store) => store.clusters.get(name))
  context.print({ ...cluster, ...origin }, () => {
    const left = origin.state === 'absent' ? ', which it has left since: it is no longer watched' : ''
    const from = `From ${safeLine(origin.source)}${left}, as it stands since ${origin.importedAt.slice(0, 10)}.`
    return `${consoleCluster(cluster, context.terminal)}\n\n${context.terminal.colors.dim(from)}`
  })
}
