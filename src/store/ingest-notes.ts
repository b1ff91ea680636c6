import { createHash } from 'node:crypto'
import type { Notice, Notes, Release } from '../domain/notice.ts'
import { reconcileNotices, type Reconciled } from '../plan/reconcile-notices.ts'
import type { Store } from './open-store.ts'
import { writeReconciled } from './write-reconciled.ts'

/** What a reading changed, in numbers; a notice that was withdrawn and is there again counts as added. */
export interface Ingested {
  readonly newReleases: number
  readonly added: number
  readonly edited: number
  readonly withdrawn: number
  readonly unchanged: number
}

/**
 * Stores what a source's document says, in one transaction. A release belongs to the source that told it first and is
 * compared with that source's documents only; one that is missing from the document is left as it is. Reading the same
 * document again writes no notice.
 */
export function ingestNotes(store: Store, source: string, notes: Notes, now: Date): Promise<Ingested> {
  return store.transaction(async (within) => {
    const known = await within.releases.fingerprints()
    const noticesOf = Map.groupBy(notes.notices, (notice) => notice.release)
    const own = notes.releases
      .filter((release) => (known.get(release.id)?.source ?? source) === source)
      .map((release) => ({ release, fingerprint: fingerprint(release, noticesOf.get(release.id) ?? []) }))
    const changed = own.filter(({ release, fingerprint }) => known.get(release.id)?.fingerprint !== fingerprint)
    await within.releases.save(source, own, now)

    const reconciled = await reconcile(
      within,
      changed.map(({ release }) => release.id),
      noticesOf,
    )
    await writeReconciled(within, reconciled, notes, now)
    const [added, edited] = [reconciled.added.length + reconciled.restored.length, reconciled.edited.length]
    const read = own.reduce((sum, { release }) => sum + (noticesOf.get(release.id)?.length ?? 0), 0)
    return {
      newReleases: own.filter(({ release }) => !known.has(release.id)).length,
      added,
      edited,
      withdrawn: reconciled.withdrawn.length,
      unchanged: read - added - edited,
    }
  })
}

/** Compares the stored notices of some releases with those read, release by release. */
async function reconcile(
  store: Store,
  releases: readonly string[],
  read: ReadonlyMap<string, readonly Notice[]>,
): Promise<Reconciled> {
  const stored = Map.groupBy(await store.notices.list({ releases, withdrawn: true }), (notice) => notice.release)
  const parts = releases.map((id) => reconcileNotices(stored.get(id) ?? [], read.get(id) ?? []))
  return {
    same: parts.flatMap((part) => part.same),
    edited: parts.flatMap((part) => part.edited),
    added: parts.flatMap((part) => part.added),
    withdrawn: parts.flatMap((part) => part.withdrawn),
    restored: parts.flatMap((part) => part.restored),
  }
}

/** Hash of what a release says. Its place in the document and the threads, which other releases move, are left out. */
function fingerprint(release: Release, notices: readonly Notice[]): string {
  const said = notices.map((notice) => ({
    ...notice,
    thread: null,
    line: notice.line - release.line,
    endLine: notice.endLine - release.line,
  }))
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
