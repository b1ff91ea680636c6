import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import type { Store } from '../../store/open-store.ts'
import { createStoredGauges } from './stored-gauges.ts'

/** `incomplete`: a source or a delivery failed; `failed`: the run itself. */
const runOutcomes = ['ok', 'incomplete', 'failed'] as const
type RunOutcome = (typeof runOutcomes)[number]

/** What Prometheus reads of this process. */
export interface Metrics {
  runEnded(outcome: RunOutcome, seconds: number): void
  /** The text of all metrics; what can be read from the database is, so that it is right after a restart too. */
  scrape(): Promise<string>
  readonly contentType: string
}

/** Runs in which the last success of a source is looked for. */
const runsRead = 100

export function createMetrics(store: Store, isLeading: () => boolean): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const setStored = createStoredGauges(registry)
  const runs = new Counter({
    name: 'lookout_runs_total',
    help: 'Runs that this process ended.',
    labelNames: ['outcome'],
    registers,
  })
  for (const outcome of runOutcomes) runs.inc({ outcome }, 0)
  const durations = new Histogram({
    name: 'lookout_run_duration_seconds',
    help: 'How long runs took.',
    buckets: [1, 3, 10, 30, 100, 300, 1000],
    registers,
  })
  return {
    contentType: registry.contentType,
    runEnded(outcome, seconds) {
      runs.inc({ outcome })
      durations.observe(seconds)
    },
    async scrape() {
      setStored({ figures: await store.figures(), runs: await store.runs.list(runsRead), leading: isLeading() })
      return registry.metrics()
    },
  }
}
