import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readRules } from '../../config/read-rules.ts'
import type { Digest, DigestMatter } from '../../domain/digest.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { digestText } from '../../render/digest-text.ts'
import { digestView, mostAtOnce } from '../../render/digest-view.ts'
import { safeLine } from '../../render/safe-text.ts'
import type { Context } from '../context.ts'
import { digestFile } from '../digest-file.ts'
import { digestRoutes } from '../digest-routes.ts'
import { createDigestReader } from '../read-digest.ts'
import { readDay } from '../read-option.ts'
import { refuseUnsendable, sendDigests, type DigestSending } from '../send-digests.ts'
import { withStore, withStoredNotices } from '../with-store.ts'

interface DigestOptions {
  readonly route?: string
  readonly week?: string
  readonly text?: boolean
  readonly html?: string
  readonly send?: boolean
}

/** `lookout digest` */
export async function digest(context: Context, _args: readonly string[], options: DigestOptions): Promise<void> {
  const { html, send = false, text = html === undefined && !send, route } = options
  const week = readDay('--week', options.week)
  if (send && week !== undefined) throw new LookoutError("--send sends this week's digest: leave out --week")
  const now = week === undefined ? context.instant : new Date(`${week}T12:00:00Z`)
  const sendings = send ? await sendNow(context, route) : []
  const digests = await readDigests(context, now, route)
  if (html !== undefined) await writeFile(resolve(context.folder, html), await digestFile(digests, now))
  const views = digests.map((one) => digestView(one, now, mostAtOnce))
  const document = { digests: digests.map((one, index) => toJson(one, views[index]!.subject)), sendings }
  context.print(document, () =>
    [
      ...(send ? [sendings.map(describeSending).join('\n') || 'No route with an address has clusters.'] : []),
      ...(html === undefined ? [] : [`written: ${html}`]),
      ...(text ? views.map(digestText) : []),
    ].join('\n\n\n'),
  )
  if (sendings.some(({ status }) => status === 'failed')) process.exitCode = 1
}

async function sendNow(context: Context, route: string | undefined): Promise<DigestSending[]> {
  const settings = await context.settings()
  refuseUnsendable(settings)
  return withStore(context, (store) =>
    sendDigests({ context, settings, rules: readRules(settings.rules), store, now: context.instant, route }),
  )
}

function describeSending({ route, target, status, reason }: DigestSending): string {
  const words = { sent: 'sent', earlier: 'sent before', planned: 'left for later', failed: 'failed' }
  return safeLine(`${words[status]}: ${route}, ${target}${reason === null ? '' : `: ${reason}`}`)
}

async function readDigests(context: Context, now: Date, route?: string): Promise<Digest[]> {
  const settings = await context.settings()
  return withStoredNotices(context, async (store) => {
    const read = await createDigestReader(store, { settings, rules: readRules(settings.rules), now })
    const routed = digestRoutes(settings.routes, await store.clusters.active(), route)
    return Promise.all(routed.map(read))
  })
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
