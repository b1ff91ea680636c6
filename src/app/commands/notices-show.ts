import { consoleHistory } from '../../render/console-history.ts'
import { consoleNotice } from '../../render/console-notice.ts'
import type { Context } from '../context.ts'
import { withStoredNotices } from '../with-store.ts'

/**
 * `lookout notices show ID`, an id or the beginning of one. JSON: the notice as `lookout parse` prints it, with `state`
 * (`present`, `withdrawn`), `firstSeen`, `changedAt`, `tellings` (all notices of its thread, `{ id, release, title }`,
 * newest first) and `versions` (what AKS changed after publishing it, oldest first).
 */
export async function showNotice(context: Context, [id = '']: readonly string[]): Promise<void> {
  const { notice, thread, versions } = await withStoredNotices(context, async (store) => {
    const found = await store.notices.get(id)
    return {
      notice: found,
      thread: await store.notices.list({ thread: found.thread, withdrawn: true }),
      versions: await store.noticeVersions.of(found.id),
    }
  })
  const tellings = thread.map((telling) => ({ id: telling.id, release: telling.release, title: telling.title }))
  context.print({ ...notice, tellings, versions }, () => {
    const others = tellings.filter((telling) => telling.id !== notice.id)
    const history = consoleHistory({ state: notice.state, others, versions }, context.terminal)
    return [consoleNotice(notice, context.terminal, context.instant), ...history].join('\n\n')
  })
}
