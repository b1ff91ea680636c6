import { count } from '../render/words.ts'
import type { Ingested } from '../store/ingest-notes.ts'
import type { SourceOutcome } from '../store/runs.ts'

/** What a source brought, in a few words: `2 releases new, 71 notices (3 edited, 1 withdrawn)`. */
export function describeReading({ error }: SourceOutcome, ingested: Ingested | undefined): string {
  if (error !== undefined) return error
  if (!ingested) return 'nothing new'
  const { newReleases, added, edited, withdrawn, unchanged } = ingested
  const changes = [
    ...(newReleases > 0 ? [`${count(newReleases, 'release')} new`] : []),
    ...(added > 0 ? [`${count(added, 'notice')} new`] : []),
    ...(edited > 0 ? [`${edited} edited`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
  ]
  return changes.length > 0 ? changes.join(', ') : `${unchanged} notices as before`
}
