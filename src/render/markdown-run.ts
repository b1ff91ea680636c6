import type { Alert } from '../domain/alert.ts'
import { byUrgency } from '../domain/by-urgency.ts'
import type { SourceOutcome } from '../domain/source-outcome.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { formatDeadline } from './relative-days.ts'
import { count, foldNames, severityMarks } from './words.ts'

const mostAlerts = 50
const mostNames = 10

/** What a run did as GitHub's Markdown, for a job's summary: a table of the sources, a table of the alerts. */
export function markdownRun(sources: readonly SourceOutcome[], alerts: readonly Alert[], now: Date): string {
  const told = alerts.toSorted(byUrgency).slice(0, mostAlerts)
  return [
    `### AKS Lookout: ${count(alerts.length, 'alert')}`,
    table(
      ['source', 'status', ''],
      sources.map(({ name, status, detail, error }) => [name, status, error ?? detail ?? '']),
    ),
    ...(told.length > 0
      ? [
          table(
            ['', 'alert', 'deadline', 'route', 'clusters'],
            told.map(({ severity, reason, title, deadline, route, clusters }) => [
              severityMarks[severity],
              reason === 'new' ? title : `${title} (${reason})`,
              deadline === null ? '' : formatDeadline(deadline, now),
              route,
              foldNames(
                clusters.map(({ name }) => name),
                mostNames,
              ),
            ]),
          ),
        ]
      : []),
    ...(alerts.length > told.length ? [`and ${alerts.length - told.length} more`] : []),
    '',
  ].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
