import type { FailedSource } from '../domain/digest.ts'
import type { SourceOutcome } from '../domain/source-outcome.ts'

/** How the sources of a run fared. */
export interface RunOutcome {
  /** ISO 8601 in UTC. */
  readonly startedAt: string
  readonly sources: readonly SourceOutcome[]
}

/** The sources that the newest of some runs, newest first, could not read. */
export function failedSources(runs: readonly RunOutcome[]): FailedSource[] {
  return (runs[0]?.sources ?? []).flatMap(({ name, status, error = 'it cannot be read' }) => {
    if (status !== 'failed') return []
    const good = runs.find(({ sources }) => sources.some((one) => one.name === name && one.status !== 'failed'))
    return [{ name, error, lastRead: good?.startedAt ?? null }]
  })
}
