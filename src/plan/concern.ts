import type { AlertCluster } from '../domain/alert.ts'
import { severities, type Match, type Severity } from '../domain/match.ts'

/** Whom a notice concerns on one route. */
export interface Concern {
  /** Only these make, keep and close an alert. */
  readonly sure: readonly AlertCluster[]
  /** Told along with the sure ones, never on their own. */
  readonly possible: readonly AlertCluster[]
  /** The gravest of the sure matches. */
  readonly severity: Severity
}

export const nobody: Concern = { sure: [], possible: [], severity: 'info' }

/** Matches of one route's clusters by notice id. */
export function concernsByNotice(matches: readonly Match[]): Map<string, Concern> {
  return new Map([...Map.groupBy(matches, (match) => match.notice)].map(([notice, all]) => [notice, concern(all)]))
}

/** 0 for critical, 1 for warning, 2 for info. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity)
}

function concern(matches: readonly Match[]): Concern {
  const sure = matches.filter((match) => match.certainty === 'sure')
  const gravest = [...sure].sort((a, b) => severityRank(a.severity) - severityRank(b.severity))[0]
  return {
    sure: sure.map(alertCluster),
    possible: matches.filter((match) => match.certainty === 'possible').map(alertCluster),
    severity: gravest?.severity ?? 'info',
  }
}

function alertCluster({ cluster, when, certainty, pools, reasons }: Match): AlertCluster {
  return { name: cluster, when, certainty, pools, reasons }
}
