import { daysUntil, type Deadline } from '../domain/calendar-date.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { PoolStanding } from '../domain/pool-standing.ts'
import { behind } from './answer-items.ts'
import type { Words } from './languages/language.ts'
import type { RichSection, Span } from './rich-text.ts'
import { bold, section } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { severityMarks } from './words.ts'

const soon = 30
const shortTitle = 80

/** A cluster at a glance. */
export interface ClusterLine {
  readonly cluster: Cluster
  /** When its Kubernetes minor leaves support; null where no notice tells. */
  readonly support: Deadline | null
  /** The node pool that is furthest behind; null where none is. */
  readonly lagging: PoolStanding | null
  /** What is open, the worst first. */
  readonly open: readonly { readonly severity: keyof typeof severityMarks; readonly title: string }[]
}

/** `payments-prod · 1.32.6, support until 30 Apr 2026 (in 192 days) · 🟠 asm-1-25 is deprecated, 2 more open · images 2 weeks behind`. */
export function clusterItem(line: ClusterLine, now: Date, words: Words): RichSection {
  const [worst, ...others] = line.open
  return section(
    bold(safeName(line.cluster.name)),
    ' · ',
    ...clusterFacts(line, now, words),
    ' · ',
    worst ? `${severityMarks[worst.severity]} ${safeLine(worst.title, shortTitle)}` : words.answer.nothingOpen,
    others.length > 0 ? words.answer.moreOpen(others.length) : '',
  )
}

/** Version, support and node images. */
export function clusterFacts(
  { cluster, support, lagging }: Omit<ClusterLine, 'open'>,
  now: Date,
  words: Words,
): (Span | string)[] {
  return [
    `${safeName(cluster.version)}${cluster.lts ? ' LTS' : ''}${support === null ? '' : words.answer.support(supportTime(support, now, words))}`,
    lagging === null ? '' : ` · ${words.answer.imagesBehind(behind(lagging, words))}`,
  ]
}

/** `until 30 Apr 2026 (in 192 days)`, with a red mark where that is soon or over. */
export function supportTime({ date }: Deadline, now: Date, { answer }: Words): string {
  const days = daysUntil(date, now)
  if (days < 0) return `${severityMarks.critical} ${answer.supportOver(date)}`
  return `${days <= soon ? `${severityMarks.critical} ` : ''}${answer.supportUntil(date, now)}`
}
