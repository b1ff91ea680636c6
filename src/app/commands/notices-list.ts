import { readRules } from '../../config/read-rules.ts'
import type { Cluster } from '../../domain/cluster.ts'
import { kinds, type Notice } from '../../domain/notice.ts'
import { createMatcher, type Matcher } from '../../match/match-notices.ts'
import { consoleNotices } from '../../render/console-notices.ts'
import type { Context } from '../context.ts'
import { readDay, readLimit, readMinor, readWord } from '../read-option.ts'
import { withStoredNotices } from '../with-store.ts'

interface ListOptions {
  readonly kind?: string
  readonly breaking?: boolean
  readonly since?: string
  readonly cluster?: string
  readonly possible?: boolean
  readonly subject?: string
  readonly kubernetes?: string
  readonly limit?: string
}

/**
 * `lookout notices list`, the newest first; with `--cluster` only what concerns that cluster for sure (`--possible`: or
 * perhaps). JSON: `{ notices, total }`, the notices as `lookout parse` prints them and `total` how many there are
 * without the limit.
 */
export async function listNotices(context: Context, _args: readonly string[], options: ListOptions): Promise<void> {
  const { rules: own } = await context.settings()
  const rules = readRules(own)
  const filter = {
    kind: readWord('--kind', options.kind, kinds),
    breaking: options.breaking,
    since: readDay('--since', options.since),
    subject: readWord(
      '--subject',
      options.subject,
      rules.subjects.map(({ id }) => id),
    ),
    kubernetes: readMinor('--kubernetes', options.kubernetes),
  }
  const limit = readLimit('--limit', options.limit, 50)
  const { cluster: name } = options
  const { listed, cluster } = await withStoredNotices(context, async (store) => ({
    cluster: name === undefined ? null : (await store.clusters.get(name)).cluster,
    listed: await store.notices.list(filter),
  }))
  const concerns = cluster
    ? concernsFor(cluster, createMatcher(rules), context.instant, options.possible ?? false)
    : null
  const fitting = concerns ? listed.filter(concerns) : listed
  const notices = fitting.slice(0, limit)
  context.print({ notices, total: fitting.length }, () => {
    const table = consoleNotices(notices, context.terminal)
    const more = fitting.length - notices.length
    return more > 0 ? `${table}\n\n${more} more: --limit ${fitting.length} shows them all` : table
  })
}

function concernsFor(cluster: Cluster, matcher: Matcher, now: Date, possible: boolean): (notice: Notice) => boolean {
  return (notice) => {
    const match = matcher.about(notice, now)(cluster)
    return match !== null && (possible || match.certainty === 'sure')
  }
}
