import { count } from '../render/words.ts'
import type { Ingested } from '../store/ingest-notes.ts'
import type { SourceOutcome } from '../domain/source-outcome.ts'

/** What a source brought, in a few words: `889 KB, 2 releases new, 71 notices new, 3 edited`. */
export function describeReading({ error, status, detail }: SourceOutcome, ingested: Ingested | undefined): string {
  if (error !== undefined) return error
  const brought = status === 'changed' && ingested ? describeChanges(ingested) : 'nothing new'
  return detail === undefined ? brought : `${detail}, ${brought}`
}

function describeChanges(ingested: Ingested): string {
  const { newReleases, added, edited, withdrawn, unchanged } = ingested
  const changes = [
    ...(newReleases > 0 ? [`${count(newReleases, 'release')} new`] : []),
    ...(added > 0 ? [`${count(added, 'notice')} new`] : []),
    ...(edited > 0 ? [`${edited} edited`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
  ]
  return changes.length > 0 ? changes.join(', ') : `${unchanged} notices as before`
}
