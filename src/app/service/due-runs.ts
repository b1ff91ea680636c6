import type { Runs } from '../../store/runs.ts'
import { lastFinished } from './last-finished.ts'

export interface DueRunsOptions {
  readonly runs: Runs
  /** The latest scheduled instant up to another. */
  readonly scheduled: (now: Date) => Date | null
  readonly now: () => Date
  readonly run: () => Promise<void>
  /** Done at each look at which no run is due. */
  readonly idle: () => Promise<void>
}

/** Does what the schedule asks for, one thing at a time, and one run for however many scheduled instants went by without. */
export interface DueRuns {
  /** Runs where a scheduled instant at least `grace` milliseconds ago had no run since, or where none ever finished. */
  start(grace: number): Promise<void>
  /** Resolves when nothing is under way. */
  settled(): Promise<void>
}

export function createDueRuns({ runs, scheduled, now, run, idle }: DueRunsOptions): DueRuns {
  let lastStart: Date | undefined
  let underWay: Promise<void> | null = null

  async function startOfLast(): Promise<Date | undefined> {
    const last = lastFinished(await runs.list())
    return last && new Date(last.startedAt)
  }
  async function runWhereDue(grace: number): Promise<void> {
    const instant = scheduled(new Date(now().getTime() - grace))
    const isDoneBy = (start: Date | undefined) => start !== undefined && (instant === null || instant <= start)
    // A run that failed here counts, so that it is not tried over and over; one that a dying process left unfinished does not.
    if (isDoneBy(lastStart) || isDoneBy(await startOfLast())) return idle()
    lastStart = now()
    await run()
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
