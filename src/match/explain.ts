import type { Cluster } from '../domain/cluster.ts'
import type { ExplanationStep } from '../domain/explanation.ts'
import type { Match } from '../domain/match.ts'
import type { Notice } from '../domain/notice.ts'
import type { Matcher } from './match-notices.ts'

/** How matching decided on one notice and one cluster. */
export interface MatchExplanation {
  /** In the order in which they were asked; the first answered no ends them. */
  readonly steps: readonly ExplanationStep[]
  readonly match: Match | null
  /** One sentence. */
  readonly verdict: string
}

/** Matches a notice with a cluster and tells every question that was asked on the way. */
export function explain(notice: Notice, cluster: Cluster, matcher: Matcher, now: Date): MatchExplanation {
  const steps: ExplanationStep[] = []
  const match = matcher.about(notice, now)(cluster, (step) => steps.push(step))
  return { steps, match, verdict: match ? describe(match) : `It does not concern ${cluster.name}.` }
}

function describe({ cluster, when, certainty, severity, pools, reasons }: Match): string {
  const what = pools.length > 0 ? `${cluster} (${pools.join(', ')})` : cluster
  const verb = certainty === 'sure' ? 'concerns' : 'may concern'
  return `It ${verb} ${what} ${when === 'now' ? 'now' : 'once it is upgraded'}, ${severity}: ${reasons.join('; ')}.`
}
