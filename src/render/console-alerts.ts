import type { Alert, AlertCluster } from '../domain/alert.ts'
import { byUrgency } from '../domain/by-urgency.ts'
import { consoleTable } from './console-table.ts'
import { formatDate, shortDays } from './relative-days.ts'
import { safeLine } from './safe-text.ts'
import type { Terminal } from './terminal.ts'
import { paintSeverity } from './terminal.ts'
import { foldNames } from './words.ts'

const columns = [
  { head: '' },
  { head: '', gives: true },
  { head: '' },
  { head: '' },
  { head: '', right: true },
  { head: '' },
] as const
const mostNames = 2
const whoLength = 40

/** Alerts as a table, the most urgent first: severity, title, reason, deadline, days left, clusters. */
export function consoleAlerts(alerts: readonly Alert[], { colors, width }: Terminal, now: Date): string {
  const rows = alerts
    .toSorted(byUrgency)
    .map(({ severity, title, reason, deadline, clusters }) => [
      paintSeverity(colors, severity, severity.toUpperCase()),
      colors.bold(safeLine(title)),
      reason === 'new' ? '' : reason,
      deadline ? formatDate(deadline.date) : '',
      deadline ? shortDays(deadline.date, now) : '',
      who(clusters),
    ])
  return rows.length > 0 ? consoleTable(columns, rows, width) : ''
}

function who(clusters: readonly AlertCluster[]): string {
  const names = clusters.map(({ name, pools }) =>
    pools.length > 0 ? `${name} (${foldNames(pools, mostNames)})` : name,
  )
  return safeLine(foldNames(names, mostNames), whoLength)
}
