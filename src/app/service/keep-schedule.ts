import { schedule } from 'node-cron'
import type { DueRuns } from './due-runs.ts'
import type { Job } from './job.ts'
import { renewSeconds, type Lease } from './lease.ts'
import { reasonOf, type Log } from './log.ts'

export interface KeepScheduleOptions {
  readonly jobs: readonly Job[]
  readonly timezone: string
  readonly lease: Lease
  readonly dueRuns: DueRuns
  readonly now: () => Date
  /** Resolves after so many seconds, or once the signal is aborted. */
  readonly sleep: (seconds: number, signal: AbortSignal) => Promise<void>
  readonly stop: AbortSignal
  readonly log: Log
  /** Milliseconds that a job waits at most beyond its instant; set by its schedule unless given. */
  readonly jitter?: number | undefined
}

const longestJitter = 5 * 60_000
const patience = 60_000
/** What a run under way may still take, so that all is closed within the 10 seconds that a supervisor waits at least. */
const stopSeconds = 7

/**
 * Starts jobs by their schedules until `stop` is aborted, unless another process holds the lease. node-cron calls on time.
 * What it leaves out, a time that the clocks skip in spring or that passed while the machine slept, this process was down
 * or nobody held the lease, is found at the lease's next renewal and made up once. At the end a run under way has a few
 * seconds to finish, and the lease is released.
 */
export async function keepSchedule(options: KeepScheduleOptions): Promise<void> {
  const { jobs, timezone, lease, dueRuns, now, sleep, stop, log } = options
  const jitters = jobs.map((job) => options.jitter ?? jitterOf(job, now()))

  async function beat(grace: number): Promise<void> {
    try {
      if ((await lease.take()) && !stop.aborted) await dueRuns.start(grace)
    } catch (error) {
      log.error('schedule not kept', { reason: reasonOf(error) })
    }
  }
  const tasks = jobs.map(({ name, expression }, index) => {
    const maxRandomDelay = jitters[index]!
    const task = schedule(expression, () => beat(0), { timezone, maxRandomDelay, suppressMissedWarning: true })
    const next = task.getNextRun()?.toISOString() ?? null
    log.info('scheduled', { job: name, schedule: expression, timezone, next })
    return task
  })
  while (!stop.aborted) {
    // Not awaited: the lease is renewed while a run is under way.
    void beat(Math.max(...jitters) + patience)
    await sleep(renewSeconds, stop)
  }
  log.info('stopping')
  for (const task of tasks) await task.destroy()
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
function jitterOf({ scheduled }: Job, now: Date): number {
  const last = scheduled(now)
  const before = last && scheduled(new Date(last.getTime() - 1))
  return before ? Math.min(longestJitter, (last.getTime() - before.getTime()) / 100) : longestJitter
}
