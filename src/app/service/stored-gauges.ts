import { Gauge, type Registry } from 'prom-client'
import type { Figures } from '../../store/figures.ts'
import type { Run } from '../../store/runs.ts'
import { lastFinished } from './last-finished.ts'

/** What the gauges show. */
export interface Measured {
  readonly figures: Figures
  /** Newest first. */
  readonly runs: readonly Run[]
  /** Whether this process runs the schedule. */
  readonly leading: boolean
}

interface GaugeSpec {
  readonly name: string
  readonly help: string
  /** Without one the gauge is a single number. */
  readonly label?: 'source' | 'severity' | 'status'
  readonly read: (measured: Measured) => number | Readonly<Record<string, number>>
}

const specs: readonly GaugeSpec[] = [
  {
    name: 'lookout_source_up',
    help: 'Whether the source could be read in the last run.',
    label: 'source',
    read: ({ runs }) =>
      Object.fromEntries((runs[0]?.sources ?? []).map(({ name, status }) => [name, Number(status !== 'failed')])),
  },
  {
    name: 'lookout_source_last_success_timestamp_seconds',
    help: 'Start of the last run in which the source could be read.',
    label: 'source',
    read: ({ runs }) => lastSuccesses(runs),
  },
  { name: 'lookout_notices', help: 'Notices stored and not withdrawn.', read: ({ figures }) => figures.notices },
  {
    name: 'lookout_alerts_open',
    help: 'Alerts that nobody acknowledged, snoozed or muted and that are not resolved.',
    label: 'severity',
    read: ({ figures }) => ({ critical: 0, warning: 0, info: 0, ...figures.openAlerts }),
  },
  {
    name: 'lookout_deliveries',
    help: 'Messages by what became of them.',
    label: 'status',
    read: ({ figures }) => ({ planned: 0, sent: 0, failed: 0, ...figures.deliveries }),
  },
  {
    name: 'lookout_queue_length',
    help: 'Messages not sent yet, those among them that were refused.',
    read: ({ figures: { deliveries } }) => (deliveries['planned'] ?? 0) + (deliveries['failed'] ?? 0),
  },
  {
    name: 'lookout_last_run_timestamp_seconds',
    help: 'End of the last run; 0 = none.',
    read: ({ runs }) => seconds(lastFinished(runs)?.finishedAt ?? 0),
  },
  {
    name: 'lookout_schedule_leader',
    help: 'Whether this process runs the schedule; 0 = it stands by.',
    read: ({ leading }) => Number(leading),
  },
]

/** Registers the gauges of what is stored, and returns what sets them. */
export function createStoredGauges(registry: Registry): (measured: Measured) => void {
  const gauges = specs.map(({ name, help, label, read }) => {
    const labelNames = label === undefined ? [] : [label]
    return { label, read, gauge: new Gauge({ name, help, labelNames, registers: [registry] }) }
  })
  return (measured) => {
    for (const { label, read, gauge } of gauges) {
      const value = read(measured)
      gauge.reset()
      if (typeof value === 'number') gauge.set(value)
      else for (const [name, number] of Object.entries(value)) gauge.set({ [label!]: name }, number)
    }
  }
}

function lastSuccesses(runs: readonly Run[]): Record<string, number> {
  const oldestFirst = runs
    .toReversed()
    .flatMap(({ startedAt, sources }) =>
      sources.filter(({ status }) => status !== 'failed').map(({ name }) => [name, seconds(startedAt)] as const),
    )
  return Object.fromEntries(oldestFirst)
}

function seconds(instant: string | number): number {
  return new Date(instant).getTime() / 1000
}
