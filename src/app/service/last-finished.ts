import type { Run } from '../../store/runs.ts'

/** The newest run that came to its end, of runs listed newest first. */
export function lastFinished(runs: readonly Run[]): Run | undefined {
  return runs.find(({ finishedAt }) => finishedAt !== null)
}
