import type { Job } from './job.ts'

export interface DueRunsOptions {
  /** In the order in which they are done where several are due. */
  readonly jobs: readonly Job[]
  readonly now: () => Date
  /** Done at each look at which no job is due. */
  readonly idle: () => Promise<void>
}

/** Does what schedules ask for, one thing at a time, and a job once for however many scheduled instants went by without. */
export interface DueRuns {
  /** Does the jobs whose scheduled instant lies at least `grace` milliseconds back and was not seen to. */
  start(grace: number): Promise<void>
  /** Resolves when nothing is under way. */
  settled(): Promise<void>
}

export function createDueRuns({ jobs, now, idle }: DueRunsOptions): DueRuns {
  const lastStarts = new Map<Job, Date>()
  let underWay: Promise<void> | null = null

  async function isDue(job: Job, grace: number): Promise<boolean> {
    const instant = job.scheduled(new Date(now().getTime() - grace))
    // A run that failed here counts, so that it is not tried over and over.
    const last = lastStarts.get(job)
    const isSeenTo = last !== undefined && (instant === null || instant <= last)
    return !isSeenTo && !(await job.isDone(instant))
  }
  async function runWhereDue(grace: number): Promise<void> {
    let isIdle = true
    for (const job of jobs) {
      if (!(await isDue(job, grace))) continue
      isIdle = false
      lastStarts.set(job, now())
      await job.run()
    }
    if (isIdle) await idle()
  }
  return {
    start(grace) {
      underWay ??= runWhereDue(grace).finally(() => {
        underWay = null
      })
      return underWay
    },
    async settled() {
      await underWay?.catch(() => {})
    },
  }
}
