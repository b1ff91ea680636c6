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
 * Stores what the documents say, in one transaction, and tells what changed by the name of the source. A release that is
 * missing is left as it is. Reading the same documents again writes no notice.
 */
export function ingestNotes(store: Store, notes: Notes, now: Date): Promise<Map<string, Ingested>> {
  return store.transaction(async (within) => {
    const known = await within.releases.fingerprints()
    const noticesOf = Map.groupBy(notes.notices, (notice) => notice.release)
    const read = notes.releases.map((release) => {
      return { release, fingerprint: fingerprint(release, noticesOf.get(release.id) ?? []) }
    })
    const changed = read.filter(({ release, fingerprint }) => known.get(release.id) !== fingerprint)
    await within.releases.save(read, now)
    const reconciled = await reconcile(
      within,
      changed.map(({ release }) => release.id),
      noticesOf,
    )
    await writeReconciled(within, reconciled, notes, now)
    return countBySource(notes, reconciled, (release) => !known.has(release.id))
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

function countBySource(
  { releases, notices }: Notes,
  { added, restored, edited, withdrawn }: Reconciled,
  isNew: (release: Release) => boolean,
): Map<string, Ingested> {
  const sourceOf = new Map(releases.map(({ id, source }) => [id, source]))
  return new Map(
    [...new Set(sourceOf.values())].map((source) => {
      const count = (all: readonly { readonly release: string }[]): number =>
        all.filter(({ release }) => sourceOf.get(release) === source).length
      const addedHere = count(added) + count(restored.map(({ read }) => read))
      const editedHere = count(edited.map(({ read }) => read))
      return [
        source,
        {
          newReleases: releases.filter((release) => release.source === source && isNew(release)).length,
          added: addedHere,
          edited: editedHere,
          withdrawn: count(withdrawn),
          unchanged: count(notices) - addedHere - editedHere,
        },
      ]
    }),
  )
}
