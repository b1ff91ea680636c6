import type { Alert } from '../../domain/alert.ts'
import { explain } from '../../match/explain.ts'
import { createMatcher } from '../../match/match-notices.ts'
import { compileRules } from '../../parse/compile-rules.ts'
import { explainReading } from '../../parse/explain-reading.ts'
import type { Details } from '../../render/slack-details.ts'
import type { SlackDesk } from './slack-desk.ts'

/** A window has to be open within three seconds. */
const mostClusters = 20

/** All that `lookout rules explain` knows of an alert. */
export async function explainAlert(
  { store, rules, now }: Pick<SlackDesk, 'store' | 'rules' | 'now'>,
  alert: Alert,
): Promise<Details> {
  const { notice, reading } = explainReading(await store.notices.get(alert.notice), compileRules(rules))
  const matcher = createMatcher(rules)
  const names = new Set(alert.clusters.map(({ name }) => name))
  const concerned = (await store.clusters.active()).filter(({ name }) => names.has(name))
  const clusters = concerned
    .slice(0, mostClusters)
    .map((cluster) => ({ cluster: cluster.name, ...explain(notice, cluster, matcher, now()) }))
  return { title: notice.title, reading, clusters, more: concerned.length - clusters.length }
}
