import type { Match } from '../domain/match.ts'
import { severities } from '../domain/match.ts'
import type { Notice } from '../domain/notice.ts'
import { byUrgency } from '../domain/by-urgency.ts'
import { bulletLines } from './bullet-lines.ts'
import { wrapLines } from './console-table.ts'
import { formatDeadline } from './relative-days.ts'
import { safeLine, safeName } from './safe-text.ts'
import type { Terminal } from './terminal.ts'
import { paintSeverity } from './terminal.ts'

/** Matches under the notice that they come from, the most urgent first, every cluster with its reasons. */
export function consoleMatches(
  matches: readonly Match[],
  notices: readonly Notice[],
  terminal: Terminal,
  now: Date,
): string {
  const groups = notices.flatMap((notice) => {
    const own = matches.filter((match) => match.notice === notice.id)
    const severity = severities.find((candidate) => own.some((match) => match.severity === candidate))
    return severity ? [{ notice, own, severity, title: notice.title, deadline: notice.deadline }] : []
  })
  if (groups.length === 0) return 'No notice concerns these clusters.'
  return groups
    .toSorted(byUrgency)
    .map(({ notice, own, severity }) => {
      const { colors, width } = terminal
      const due = notice.deadline ? ` · ${formatDeadline(notice.deadline, now)}` : ''
      const mark = paintSeverity(colors, severity, severity.toUpperCase())
      const title = `${mark}  ${colors.bold(safeLine(notice.title))}${due} · ${safeName(notice.release)}`
      return [...wrapLines(title, width), ...own.flatMap((match) => matchLines(match, terminal))].join('\n')
    })
    .join('\n\n')
}

function matchLines({ cluster, when, certainty, reasons }: Match, { colors, width }: Terminal): string[] {
  const marks = [
    ...(when === 'upgrade' ? ['once it is upgraded'] : []),
    ...(certainty === 'possible' ? ['perhaps'] : []),
  ]
  const marked = marks.length > 0 ? colors.dim(` (${marks.join(', ')})`) : ''
  const text = `${safeName(cluster)}${marked}: ${reasons.map((reason) => safeLine(reason)).join('; ')}`
  return bulletLines('•', text, width)
}
