import { weekOf } from '../../domain/calendar-week.ts'
import { sendDigests, type SendDigestsOptions } from '../send-digests.ts'
import type { Job } from './job.ts'
import { reasonOf, type Log } from './log.ts'

export interface DigestJobOptions extends Omit<SendDigestsOptions, 'now' | 'route'> {
  readonly scheduled: Job['scheduled']
  readonly now: () => Date
  readonly log: Log
}

/**
 * The week's digest: done where one of that week or a later one is in the outbox. A database that is younger than the
 * scheduled instant has no week to tell of.
 */
export function digestJob({ scheduled, now, log, ...options }: DigestJobOptions): Job {
  const { settings, store } = options
  return {
    name: 'digest',
    expression: settings.schedule.digest,
    scheduled,
    async isDone(instant) {
      const first = await store.runs.oldest()
      if (instant === null || first === null || instant < new Date(first.startedAt)) return true
      return store.digests.anySince(weekOf(instant, settings.timezone).id)
    },
    async run() {
      try {
        for (const { route, target, status, reason } of await sendDigests({ ...options, now: now() })) {
          log[reason === null ? 'info' : 'warn']('digest', {
            route,
            target,
            status,
            ...(reason !== null && { reason }),
          })
        }
      } catch (error) {
        log.error('digest failed', { reason: reasonOf(error) })
      }
    },
  }
}
