import { readRules } from '../../config/read-rules.ts'
import type { Cluster } from '../../domain/cluster.ts'
import { findCluster } from '../../domain/find-cluster.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import type { Notice } from '../../domain/notice.ts'
import { consoleUpgrade } from '../../render/console-upgrade.ts'
import { markdownUpgrade } from '../../render/markdown-upgrade.ts'
import type { Context } from '../context.ts'
import { planUpgrade } from '../plan-upgrade.ts'
import { readClusters } from '../read-clusters.ts'
import { readNotes } from '../read-notes.ts'
import { withStoredNotices } from '../with-store.ts'

interface UpgradeOptions {
  readonly changelog?: string
  readonly clusters?: string
  readonly markdown?: boolean
}

/** `lookout upgrade CLUSTER VERSION` */
export async function upgrade(context: Context, args: readonly string[], options: UpgradeOptions): Promise<void> {
  const [name = '', target = ''] = args
  const { notices, cluster } = await readBoth(name, context, options)
  const { rules: own, alerts } = await context.settings()
  const { lookbackDays } = alerts
  const plan = planUpgrade({ cluster, target, notices, rules: readRules(own), now: context.instant, lookbackDays })
  if (options.markdown && !context.options.json) return void context.output.write(markdownUpgrade(plan))
  context.print(plan, () => consoleUpgrade(plan, context.terminal))
}

/** From files where both are given, from the database otherwise. */
async function readBoth(
  name: string,
  context: Context,
  { changelog, clusters }: UpgradeOptions,
): Promise<{ notices: readonly Notice[]; cluster: Cluster }> {
  if ((changelog === undefined) !== (clusters === undefined)) {
    throw new LookoutError('lookout upgrade takes --changelog and --clusters together, or neither to use the database')
  }
  if (changelog !== undefined && clusters !== undefined) {
    const { notes } = await readNotes(changelog, context)
    return { notices: notes.notices, cluster: findCluster(await readClusters(clusters, context), name) }
  }
  return withStoredNotices(context, async (store) => ({
    notices: await store.notices.list(),
    cluster: (await store.clusters.get(name)).cluster,
  }))
}
