import { schedule } from 'node-cron'
import type { DueRuns } from './due-runs.ts'
import { renewSeconds, type Lease } from './lease.ts'
import { reasonOf, type Log } from './log.ts'

export interface KeepScheduleOptions {
  readonly expression: string
  readonly timezone: string
  /** The latest instant of that schedule up to another. */
  readonly scheduled: (now: Date) => Date | null
  readonly lease: Lease
  readonly dueRuns: DueRuns
  readonly now: () => Date
  /** Resolves after so many seconds, or once the signal is aborted. */
  readonly sleep: (seconds: number, signal: AbortSignal) => Promise<void>
  readonly stop: AbortSignal
  readonly log: Log
  /** Milliseconds that a run waits at most beyond its instant; set by the schedule unless given. */
  readonly jitter?: number | undefined
}

const longestJitter = 5 * 60_000
const patience = 60_000
/** What a run under way may still take, so that all is closed within the 10 seconds that a supervisor waits at least. */
const stopSeconds = 7

/**
 * Starts the runs of a schedule until `stop` is aborted, unless another process holds the lease. node-cron calls on time.
 * What it leaves out, a time that the clocks skip in spring or that passed while the machine slept, this process was down
 * or nobody held the lease, is found at the lease's next renewal and made up once. At the end a run under way has a few
 * seconds to finish, and the lease is released.
 */
export async function keepSchedule(options: KeepScheduleOptions): Promise<void> {
  const { expression, timezone, lease, dueRuns, sleep, stop, log, jitter = jitterOf(options) } = options

  async function beat(grace: number): Promise<void> {
    try {
      if ((await lease.take()) && !stop.aborted) await dueRuns.start(grace)
    } catch (error) {
      log.error('schedule not kept', { reason: reasonOf(error) })
    }
  }
  const task = schedule(expression, () => beat(0), { timezone, maxRandomDelay: jitter, suppressMissedWarning: true })
  log.info('scheduled', { schedule: expression, timezone, next: task.getNextRun()?.toISOString() ?? null })
  while (!stop.aborted) {
    // Not awaited: the lease is renewed while a run is under way.
    void beat(jitter + patience)
    await sleep(renewSeconds, stop)
  }
  log.info('stopping')
  await task.destroy()
  await finishOrAbandon(options)
  await lease.release()
}

/** An abandoned run is safe: it counts as unfinished, and what it did not send stays in the outbox. */
async function finishOrAbandon({ dueRuns, sleep, log }: KeepScheduleOptions): Promise<void> {
  const finished = new AbortController()
  const inTime = dueRuns.settled().then(() => finished.abort())
  await Promise.race([inTime, sleep(stopSeconds, finished.signal)])
  if (!finished.signal.aborted) log.warn('run abandoned', { seconds: stopSeconds })
}

/** Everybody's cron is set to the full hour: a random wait, short beside the schedule's period, spreads the requests. */
function jitterOf({ scheduled, now }: KeepScheduleOptions): number {
  const last = scheduled(now())
  const before = last && scheduled(new Date(last.getTime() - 1))
  return before ? Math.min(longestJitter, (last.getTime() - before.getTime()) / 100) : longestJitter
}
