import type { Alert } from '../domain/alert.ts'
import { severities } from '../domain/match.ts'
import { byUrgency } from '../domain/by-urgency.ts'
import { fitMessage } from './fit-message.ts'
import type { Words } from './languages/language.ts'
import type { Message } from './message.ts'
import { contextBlock, richTextBlock } from './message.ts'
import type { RichSection } from './rich-text.ts'
import { bold, section } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'
import { severityMarks } from './words.ts'

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
export function slackSummary({ route, clusters, readTo, alerts }: RouteSummary, now: Date, words: Words): Message {
  const { summary } = words
  const watching = summary.watching(clusters, safeName(route))
  const counts = countBySeverity(alerts, words)
  return fitMessage(
    {
      text: `${watching} · ${counts}`,
      head: [richTextBlock(section(bold(watching), ` · ${summary.readTo(readTo)}`), section(counts))],
      list: { style: 'ordered', items: alerts.toSorted(byUrgency).map((alert) => summaryItem(alert, now, words)) },
      tail: [contextBlock(summary.after)],
    },
    words,
  )
}

function countBySeverity(alerts: readonly Alert[], { asks, summary }: Words): string {
  const counts = severities.map(
    (severity) => [severity, alerts.filter((alert) => alert.severity === severity).length] as const,
  )
  const lines = counts
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => `${severityMarks[severity]} ${number} ${asks[severity]}`)
  return lines.join(' · ') || summary.nothingOpen
}

function summaryItem(
  { severity, title, deadline, clusters }: Alert,
  now: Date,
  { due: dueOn, fold }: Words,
): RichSection {
  const due = deadline ? ` · ${dueOn(deadline.date, now)}` : ''
  const names = clusters.map((cluster) => {
    const name = safeName(cluster.name)
    return cluster.pools.length > 0 ? `${name} (${fold(cluster.pools.map(safeName), mostNames)})` : name
  })
  const who = names.length > 0 ? ` · ${fold(names, mostNames)}` : ''
  return section(`${severityMarks[severity]} `, bold(safeLine(title, maxTitle)), due, who)
}
