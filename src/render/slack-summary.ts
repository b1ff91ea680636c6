import type { Alert } from '../domain/alert.ts'
import { severities } from '../domain/match.ts'
import { byUrgency } from '../domain/by-urgency.ts'
import { fitMessage } from './fit-message.ts'
import type { Message } from './message.ts'
import { contextBlock, richTextBlock } from './message.ts'
import { formatDate, relativeDays } from './relative-days.ts'
import type { RichSection } from './rich-text.ts'
import { bold, section } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'
import { count, foldNames, severityAsks, severityMarks } from './words.ts'

/** Where a route stands when Lookout first looks at its clusters. */
export interface RouteSummary {
  readonly route: string
  /** How many clusters the route watches. */
  readonly clusters: number
  /** Date of the newest release read. */
  readonly readTo: string
  readonly alerts: readonly Alert[]
}

const mostNames = 3

/** The first message of a route: one for everything that is open, instead of one for each. */
export function slackSummary({ route, clusters, readTo, alerts }: RouteSummary, now: Date): Message {
  const watching = `AKS Lookout is watching ${count(clusters, 'cluster')} for ${safeName(route)}`
  const counts = countBySeverity(alerts)
  return fitMessage({
    text: `${watching} · ${counts}`,
    head: [richTextBlock(section(bold(watching), ` · notes read to ${formatDate(readTo)}`), section(counts))],
    list: { style: 'ordered', items: alerts.toSorted(byUrgency).map((alert) => summaryItem(alert, now)) },
    tail: [contextBlock('From now on you hear of what is new or changes, and before a deadline.')],
  })
}

function countBySeverity(alerts: readonly Alert[]): string {
  const counts = severities.map(
    (severity) => [severity, alerts.filter((alert) => alert.severity === severity).length] as const,
  )
  const lines = counts
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => `${severityMarks[severity]} ${number} ${severityAsks[severity]}`)
  return lines.join(' · ') || '✅ Nothing open'
}

function summaryItem({ severity, title, deadline, clusters }: Alert, now: Date): RichSection {
  const due = deadline ? ` · ${formatDate(deadline.date)}, ${relativeDays(deadline.date, now)}` : ''
  const names = clusters.map((cluster) => {
    const name = safeName(cluster.name)
    return cluster.pools.length > 0 ? `${name} (${foldNames(cluster.pools.map(safeName), mostNames)})` : name
  })
  const who = names.length > 0 ? ` · ${foldNames(names, mostNames)}` : ''
  return section(`${severityMarks[severity]} `, bold(safeLine(title, maxTitle)), due, who)
}
