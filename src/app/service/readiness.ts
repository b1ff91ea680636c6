import type { Runs } from '../../store/runs.ts'
import { isOverdue } from './is-overdue.ts'
import { lastFinished } from './last-finished.ts'
import type { Scheduled } from './last-scheduled.ts'

/** Whether the service does its work, and why not. */
export interface Readiness {
  readonly ready: boolean
  readonly database: 'ok' | 'failed'
  /** When the last run that finished did so; null = none did. */
  readonly lastRun: string | null
  /** Two scheduled runs in a row did not finish. */
  readonly overdue: boolean
  readonly schedule: 'leading' | 'standing by'
}

export interface ReadinessOptions {
  readonly runs: Runs
  readonly scheduled: Scheduled
  /** When this process started. */
  readonly started: Date
  readonly now: Date
  readonly isLeading: boolean
}

/** A run may come this much after its instant and take its time before it is missed. */
const graceMs = 15 * 60_000

/** Asks the database. A process that stands by is ready too: it takes over. */
export async function readReadiness({
  runs,
  scheduled,
  started,
  now,
  isLeading,
}: ReadinessOptions): Promise<Readiness> {
  const schedule = isLeading ? 'leading' : 'standing by'
  try {
    const last = lastFinished(await runs.list())
    const latest = last === undefined ? started : new Date(last.startedAt)
    const overdue = isOverdue(latest, scheduled, new Date(now.getTime() - graceMs))
    return { ready: !overdue, database: 'ok', lastRun: last?.finishedAt ?? null, overdue, schedule }
  } catch {
    return { ready: false, database: 'failed', lastRun: null, overdue: false, schedule }
  }
}
