import type { Settings } from '../config/settings.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { digestTargets } from '../domain/route.ts'
import type { Rules } from '../domain/rule.ts'
import type { Store } from '../store/open-store.ts'
import type { Context } from './context.ts'
import { createNotifiers } from './create-notifiers.ts'
import type { Sending } from './deliver.ts'
import { planDigests } from './plan-digests.ts'
import { sendOutbox } from './send-outbox.ts'

export interface SendDigestsOptions {
  readonly context: Context
  readonly settings: Settings
  readonly rules: Rules
  readonly store: Store
  readonly now: Date
  /** The one route whose digest is sent; all unless given. */
  readonly route?: string | undefined
}

/** What became of a digest for one address. */
export interface DigestSending {
  readonly route: string
  /** `email:payments@example.com` */
  readonly target: string
  /** `earlier`: it was sent before, and is not sent twice. */
  readonly status: Sending['status'] | 'earlier'
  /** Why it did not go out; null where it did. */
  readonly reason: string | null
}

/** Sends this week's digests by the outbox, together with what else waits there. */
export async function sendDigests(options: SendDigestsOptions): Promise<DigestSending[]> {
  const { context, settings, rules, store, now } = options
  const { planned, run } = await planDigests(store, settings, now, options.route)
  const notifiers = await createNotifiers(settings, context)
  try {
    const input = { store, settings, rules, notifiers, now, clock: context.now, sleep: context.sleep }
    const sendings = await sendOutbox(input, run, await store.clusters.active())
    return planned.map(({ id, route, target }) => {
      const { status, reason } = sendings.get(id) ?? { status: 'earlier', reason: null }
      return { route, target, status, reason }
    })
  } finally {
    for (const notifier of notifiers) notifier.close?.()
  }
}

/** Whether digests can be sent; the reason where they cannot. */
export function digestFault({ routes, secrets }: Pick<Settings, 'routes' | 'secrets'>): string | null {
  const targets = routes.flatMap(digestTargets)
  if (targets.length === 0) return 'no route has an address: add email: [team@example.com] to one'
  return secrets.smtpUrl === null ? 'SMTP_URL is not set: set it to smtp://user:password@host:port' : null
}

/** Throws a LookoutError where digests cannot be sent. */
export function refuseUnsendable(settings: Pick<Settings, 'routes' | 'secrets'>): void {
  const fault = digestFault(settings)
  if (fault !== null) throw new LookoutError(`the digest cannot be sent, ${fault}`)
}
