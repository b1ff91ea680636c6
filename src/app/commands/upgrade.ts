import { readRules } from '../../config/read-rules.ts'
import { findCluster } from '../../domain/find-cluster.ts'
import { consoleUpgrade } from '../../render/console-upgrade.ts'
import { markdownUpgrade } from '../../render/markdown-upgrade.ts'
import type { Context } from '../context.ts'
import { planUpgrade } from '../plan-upgrade.ts'
import { readNoticesAndClusters } from '../read-notices-and-clusters.ts'

interface UpgradeOptions {
  readonly changelog?: string
  readonly clusters?: string
  readonly markdown?: boolean
}

/** `lookout upgrade CLUSTER VERSION` */
export async function upgrade(context: Context, args: readonly string[], options: UpgradeOptions): Promise<void> {
  const [name = '', target = ''] = args
  const { notices, clusters } = await readNoticesAndClusters(context, options)
  const cluster = findCluster(clusters, name)
  const { rules: own, alerts } = await context.settings()
  const { lookbackDays } = alerts
  const plan = planUpgrade({ cluster, target, notices, rules: readRules(own), now: context.instant, lookbackDays })
  if (options.markdown && !context.options.json) return void context.output.write(markdownUpgrade(plan))
  context.print(plan, () => consoleUpgrade(plan, context.terminal))
}
