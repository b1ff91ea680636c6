import { supportEvents, type SupportDate, type VersionSupport } from '../domain/support.ts'
import { bulletLines } from './bullet-lines.ts'
import { consoleTable } from './console-table.ts'
import { formatDate } from './relative-days.ts'
import { safeLine, safeName } from './safe-text.ts'
import type { Terminal } from './terminal.ts'
import { foldNames } from './words.ts'

const columns = [
  { head: 'version' },
  { head: 'preview' },
  { head: 'GA' },
  { head: 'supported until' },
  { head: 'platform until' },
  { head: 'LTS until' },
  { head: 'clusters', gives: true },
] as const
const mostNames = 5

/** The life of Kubernetes minors, a line each; below, the dates on which sources do not agree. */
export function consoleVersions(versions: readonly VersionSupport[], terminal: Terminal): string {
  if (versions.length === 0) return 'Nothing is known of Kubernetes versions yet.'
  const rows = versions.map(({ minor, events, clusters }) => [
    minor,
    ...supportEvents.map((event) => showDate(events[event])),
    foldNames(clusters.map(safeName), mostNames),
  ])
  const disputes = versions.flatMap(({ minor, events }) =>
    supportEvents
      .filter((event) => events[event].length > 1)
      .flatMap((event) =>
        bulletLines('•', `${minor}, ${event}: ${events[event].map(tell).join('; ')}`, terminal.width),
      ),
  )
  const table = consoleTable(columns, rows, terminal.width)
  return disputes.length === 0 ? table : [table, '', '* Sources differ, the latest first:', ...disputes].join('\n')
}

function showDate([date, ...others]: readonly SupportDate[]): string {
  return date ? `${formatDate(date.date)}${others.length > 0 ? '*' : ''}` : ''
}

function tell({ date, source }: SupportDate): string {
  return `${formatDate(date)} (${safeLine(source)})`
}
