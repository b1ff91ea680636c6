import { readRules } from '../../config/read-rules.ts'
import type { Cluster } from '../../domain/cluster.ts'
import { findCluster } from '../../domain/find-cluster.ts'
import { findNotice } from '../../domain/find-notice.ts'
import type { Notice } from '../../domain/notice.ts'
import { explain } from '../../match/explain.ts'
import { createMatcher } from '../../match/match-notices.ts'
import { compileRules } from '../../parse/compile-rules.ts'
import { explainReading } from '../../parse/explain-reading.ts'
import { consoleExplanation } from '../../render/console-explanation.ts'
import type { Context } from '../context.ts'
import { readClusters } from '../read-clusters.ts'
import { readNotes } from '../read-notes.ts'
import { withStoredData, withStoredNotices } from '../with-store.ts'

interface ExplainOptions {
  readonly changelog?: string
  readonly clusters?: string
}

/**
 * `lookout rules explain NOTICE CLUSTER`: why the notice, as the rules of now read it, does or does not concern the
 * cluster. NOTICE is an id, the beginning of one, or `RELEASE:LINE`. JSON: `{ notice, cluster, match, verdict, reading,
 * steps }`: the notice as `lookout parse` prints it, `match` as `lookout match` does or null, `reading` a list of
 * `{ field, value, because }`, `steps` of `{ question, answer, because }` with `answer` null where the inventory cannot tell.
 */
export async function explainPair(
  context: Context,
  [wanted = '', name = '']: readonly string[],
  { changelog, clusters }: ExplainOptions,
): Promise<void> {
  const stored = findNotice(await noticesOf(changelog, context), wanted)
  const cluster = findCluster(await clustersOf(clusters, context), name)
  const { rules: own } = await context.settings()
  const rules = readRules(own)
  const { notice, reading } = explainReading(stored, compileRules(rules))
  const { steps, match, verdict } = explain(notice, cluster, createMatcher(rules), context.instant)
  context.print({ notice, cluster: cluster.name, match, verdict, reading, steps }, () =>
    consoleExplanation({ title: notice.title, cluster: cluster.name, verdict, reading, steps }, context.terminal),
  )
}

async function noticesOf(changelog: string | undefined, context: Context): Promise<readonly Notice[]> {
  if (changelog !== undefined) return (await readNotes(changelog, context)).notes.notices
  return withStoredNotices(context, (store) => store.notices.list({ withdrawn: true }))
}

async function clustersOf(file: string | undefined, context: Context): Promise<readonly Cluster[]> {
  if (file !== undefined) return readClusters(file, context)
  return withStoredData(context, async (store) => (await store.clusters.list()).map(({ cluster }) => cluster))
}
