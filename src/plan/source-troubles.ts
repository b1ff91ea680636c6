import type { Trouble } from '../domain/delivery.ts'
import type { SourceOutcome } from '../domain/source-outcome.ts'

/** So many runs in a row have to fail: a server that is down for a week is not worth a message. */
const patience = 3

/**
 * What those who run Lookout are told of its sources: one that failed for the third run in a row, and one that is read
 * again after that. `earlier` holds the outcomes of earlier runs, the newest first.
 */
export function sourceTroubles(
  outcomes: readonly SourceOutcome[],
  earlier: readonly (readonly SourceOutcome[])[],
): Trouble[] {
  return outcomes.flatMap(({ name, error }): Trouble[] => {
    const before = earlier.flatMap((run) => run.filter((outcome) => outcome.name === name))
    const good = before.findIndex(({ status }) => status !== 'failed')
    const failures = good < 0 ? before.length : good
    const what = `source ${name}`
    if (error !== undefined) return failures === patience - 1 ? [{ what, reason: error }] : []
    return failures >= patience ? [{ what, reason: null }] : []
  })
}
