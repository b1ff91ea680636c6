import { digestText } from '../../render/digest-text.ts'
import { digestView } from '../../render/digest-view.ts'
import { readRules } from '../../config/read-rules.ts'
import type { Digest, DigestMatter } from '../../domain/digest.ts'
import type { Context } from '../context.ts'
import { createDigestReader } from '../read-digest.ts'
import { readDay } from '../read-option.ts'
import { digestRoutes } from '../digest-routes.ts'
import { withStoredNotices } from '../with-store.ts'

interface DigestOptions {
  readonly route?: string
  readonly week?: string
}

/** More items a section than anybody reads at once are counted instead. */
const mostItems = 25

/** `lookout digest` */
export async function digest(context: Context, _args: readonly string[], options: DigestOptions): Promise<void> {
  const week = readDay('--week', options.week)
  const now = week === undefined ? context.instant : new Date(`${week}T12:00:00Z`)
  const settings = await context.settings()
  const digests = await withStoredNotices(context, async (store) => {
    const read = await createDigestReader(store, { settings, rules: readRules(settings.rules), now })
    const routed = digestRoutes(settings.routes, await store.clusters.active(), options.route)
    return Promise.all(routed.map(({ route, clusters }) => read(route.name, clusters)))
  })
  const views = digests.map((one) => digestView(one, now, mostItems))
  context.print({ digests: digests.map((one, index) => toJson(one, views[index]!.subject)) }, () =>
    views.map(digestText).join('\n\n'),
  )
}

function toJson({ clusters, todo, comes, toKnow, ...digest }: Digest, subject: string): object {
  return {
    ...digest,
    subject,
    clusters: clusters.map(({ name }) => name),
    todo: todo.map(matterJson),
    comes: comes.map(matterJson),
    toKnow: toKnow.map(matterJson),
  }
}

function matterJson({ notice, ...matter }: DigestMatter): object {
  const { id, release, kind, breaking, title } = notice
  return { notice: id, release, kind, breaking, title, ...matter }
}
