import type { Run, Runs } from '../../store/runs.ts'
import { lastFinished } from './last-finished.ts'

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
  /** The latest scheduled instant up to another. */
  readonly scheduled: (now: Date) => Date | null
  /** When this process started. */
  readonly started: Date
  readonly now: Date
  readonly isLeading: boolean
}

/** A run may come this much after its instant and take its time before it is missed. */
const graceMs = 15 * 60_000

/** Asks the database. A process that stands by is ready too: it takes over. */
export async function readReadiness({ runs, isLeading, ...options }: ReadinessOptions): Promise<Readiness> {
  const schedule = isLeading ? 'leading' : 'standing by'
  try {
    const last = lastFinished(await runs.list())
    const overdue = isOverdue(last, options)
    return { ready: !overdue, database: 'ok', lastRun: last?.finishedAt ?? null, overdue, schedule }
  } catch {
    return { ready: false, database: 'failed', lastRun: null, overdue: false, schedule }
  }
}

function isOverdue(
  last: Run | undefined,
  { scheduled, started, now }: Omit<ReadinessOptions, 'runs' | 'isLeading'>,
): boolean {
  const latest = scheduled(new Date(now.getTime() - graceMs))
  const before = latest && scheduled(new Date(latest.getTime() - 1))
  return before !== null && (last === undefined ? started : new Date(last.startedAt)) < before
}
