import type { Alert } from '../domain/alert.ts'
import { consoleAlerts } from './console-alerts.ts'
import { consoleTable } from './console-table.ts'
import { safeLine } from './safe-text.ts'
import type { Terminal } from './terminal.ts'
import { count } from './words.ts'

/** What a run did. */
export interface RunReport {
  readonly sources: readonly SourceReport[]
  readonly alerts: readonly Alert[]
  /** Those to list; what was printed in full already is left out. */
  readonly listed: readonly Alert[]
  readonly clusters: number
  readonly seconds: number
}
interface SourceReport {
  readonly name: string
  readonly status: 'changed' | 'unchanged' | 'failed'
  /** `889 KB, 2 releases new`, or what went wrong. */
  readonly detail: string
}

const columns = [{ head: '' }, { head: '' }, { head: '' }, { head: '', gives: true }] as const

/** What `lookout run` prints: a line a source, a line of totals, the alerts. */
export function consoleRun(
  { sources, alerts, listed, clusters, seconds }: RunReport,
  terminal: Terminal,
  now: Date,
): string {
  const { colors, width } = terminal
  const marks = { changed: colors.green('✔'), unchanged: colors.dim('✔'), failed: colors.red('✖') }
  const rows = sources.map(({ name, status, detail }) => [marks[status], safeLine(name), status, safeLine(detail)])
  const routes = new Set(alerts.map((alert) => alert.route)).size
  const totals = `${count(alerts.length, 'alert')} to ${count(routes, 'route')}, ${count(clusters, 'cluster')}, ${seconds.toFixed(1)} s`
  const table = consoleAlerts(listed, terminal, now)
  return [...(rows.length > 0 ? [consoleTable(columns, rows, width)] : []), totals, ...(table ? ['', table] : [])].join(
    '\n',
  )
}
