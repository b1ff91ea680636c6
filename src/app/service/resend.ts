import type { Settings } from '../../config/settings.ts'
import type { Rules } from '../../domain/rule.ts'
import type { Store } from '../../store/open-store.ts'
import type { Context } from '../context.ts'
import { createNotifiers } from '../create-notifiers.ts'
import { sendOutbox } from '../send-outbox.ts'
import { logUnsent } from './log-run.ts'
import type { Log } from './log.ts'

export interface ResendOptions {
  readonly context: Context
  readonly settings: Settings
  readonly rules: Rules
  readonly store: Store
  readonly now: () => Date
  readonly log: Log
}

/** Between two tries, since a route that is gone leaves messages that nobody takes. */
const pauseMs = 5 * 60_000

/**
 * A function that sends what a run left in the outbox and whose time has come: what its target could not take then, and
 * what a dying process had begun to send.
 */
export function createResend({ context, settings, rules, store, now, log }: ResendOptions): () => Promise<void> {
  let lastTry = -Infinity

  return async () => {
    const instant = now()
    log.debug('nothing due')
    if (instant.getTime() - lastTry < pauseMs) return
    const isWaiting = (await store.deliveries.due(instant)).some(({ status }) => status === 'planned')
    const [run] = await store.runs.list(1)
    if (!isWaiting || run === undefined) return
    lastTry = instant.getTime()
    const notifiers = await createNotifiers(settings, context)
    try {
      const input = { store, settings, rules, notifiers, now: instant, clock: now, sleep: context.sleep }
      const sendings = [...(await sendOutbox(input, run.id, await store.clusters.active())).values()]
      const sent = sendings.filter(({ status }) => status === 'sent').length
      logUnsent(log, sendings)
      log.info('outbox sent', { sent, left: sendings.length - sent })
    } finally {
      for (const notifier of notifiers) notifier.close?.()
    }
  }
}
