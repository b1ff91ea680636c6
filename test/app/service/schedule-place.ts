import { onTestFinished, vi } from 'vitest'
import { createDueRuns } from '../../../src/app/service/due-runs.ts'
import { keepSchedule } from '../../../src/app/service/keep-schedule.ts'
import { lastScheduled } from '../../../src/app/service/last-scheduled.ts'
import { createLease } from '../../../src/app/service/lease.ts'
import type { Log } from '../../../src/app/service/log.ts'
import { watchJob } from '../../../src/app/service/watch-job.ts'
import { openStore, type Store } from '../../../src/store/open-store.ts'

/** What a timer can hold, in milliseconds. */
const longestTimer = 2 ** 31 - 1

export interface PlaceOptions {
  readonly expression: string
  readonly timezone?: string
  readonly store?: Store
  readonly holder?: string
  /** Done within a run, which is written down as finished after it. */
  readonly work?: () => Promise<void> | void
  /** Milliseconds until the lease is renewed; what the schedule asks for unless given. */
  readonly renewal?: (now: number) => number
  /** None unless given; undefined = what the schedule sets. */
  readonly jitter?: number | undefined
}

export interface Place {
  /** Instants at which a run started. */
  readonly started: Date[]
  /** What was logged, each fact with its values: `standing by other`. */
  readonly facts: string[]
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): Promise<void>
  /** Lets the schedule end, for which 9 seconds are enough. */
  stop(): Promise<void>
}

/** The clock of the test; node-cron's timers go by it. */
export function fakeClock(now: string): void {
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
}

/** A schedule that is kept by the test's clock, with a job that writes its run into a real database. */
export function keepPlace(options: PlaceOptions): Place {
  const { expression, timezone = 'UTC', holder = 'this', work = () => {} } = options
  const { store = openStore('unused', { copy: true }), renewal } = options
  const started: Date[] = []
  const facts: string[] = []
  const stop = new AbortController()
  const now = () => new Date()
  const note: Log['info'] = (fact, values = {}) => void facts.push([fact, ...Object.values(values)].join(' '))
  const log: Log = { debug: note, info: note, warn: note, error: note }
  const scheduled = lastScheduled(expression, timezone)
  async function run(): Promise<void> {
    const startedAt = now()
    started.push(startedAt)
    await work()
    const id = startedAt.toISOString()
    await store.runs.save({ id, startedAt: id, finishedAt: now().toISOString(), sources: [], counts: {} })
  }
  const jobs = [watchJob({ runs: store.runs, expression, scheduled, run })]
  const ended = keepSchedule({
    jobs,
    timezone,
    lease: createLease({ leases: store.leases, holder, now, log }),
    dueRuns: createDueRuns({ jobs, now, idle: async () => {} }),
    now,
    sleep: (seconds, signal) => sleep(renewal?.(Date.now()) ?? seconds * 1000, signal),
    stop: stop.signal,
    log,
    jitter: 'jitter' in options ? options.jitter : 0,
  })
  return {
    started,
    facts,
    pass: passTime,
    async stop() {
      stop.abort()
      await passTime(9000)
      await ended
    },
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}

/** Fires timer after timer, and after each lets all that hangs on it come to rest. */
async function passTime(milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds
  let reached = false
  await rest()
  while (end - Date.now() > longestTimer) await nextTimer()
  setTimeout(() => (reached = true), end - Date.now())
  while (!reached) await nextTimer()
}

async function nextTimer(): Promise<void> {
  vi.advanceTimersToNextTimer()
  await rest()
}

function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
