import type { Notes } from '../domain/notice.ts'
import { assignThreads, type Kept } from '../plan/assign-threads.ts'
import { noticeChanges } from '../plan/notice-changes.ts'
import type { Reconciled } from '../plan/reconcile-notices.ts'
import { asRead, toNoticeColumns } from './notice-row.ts'
import type { NewNotice } from './notices.ts'
import type { NoticeVersion } from './notice-versions.ts'
import type { Store } from './open-store.ts'

/** Writes what became of notices: new rows, new texts, and a version for each that was edited, withdrawn or restored. */
export async function writeReconciled(store: Store, reconciled: Reconciled, notes: Notes, now: Date): Promise<void> {
  const releases = new Map(notes.releases.map((release) => [release.id, release]))
  const { same, edited, restored, withdrawn } = reconciled
  // The rules may read more out of the same words than they did before; that is no edit.
  const reread = same.filter(({ stored, read }) => {
    const release = releases.get(read.release)!
    const before = toNoticeColumns(asRead(stored), release)
    return JSON.stringify(before) !== JSON.stringify(toNoticeColumns(read, release))
  })
  const added = await placeAdded(store, reconciled, notes)

  for (const { stored, read } of [...edited, ...restored, ...reread]) {
    await store.notices.update(stored.id, read, releases.get(read.release)!, now)
  }
  for (const notice of withdrawn) await store.notices.withdraw(notice.id, now)
  await store.notices.add(added, releases, now)
  await store.noticeVersions.add(versions(reconciled, now.toISOString()))
}

/** Gives new notices their ids and threads. */
async function placeAdded(store: Store, reconciled: Reconciled, notes: Notes): Promise<NewNotice[]> {
  if (reconciled.added.length === 0) return []
  const kept = new Map<string, Kept>(await store.notices.places())
  const taken = new Set([...kept.values()].map((place) => place.id))
  const pairs = [...reconciled.same, ...reconciled.edited, ...reconciled.restored]
  for (const { stored, read } of pairs) kept.set(read.id, stored)
  for (const read of reconciled.added) {
    const id = freeId(read.id, taken)
    taken.add(id)
    kept.set(read.id, { id, thread: null })
  }
  const threads = assignThreads(notes.notices, kept)
  return reconciled.added.map((read) => ({ read, id: kept.get(read.id)!.id, thread: threads.get(read.id)! }))
}

/** The id is taken when a notice was edited and its old text came back as another bullet beside it. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id
  for (let count = 2; taken.has(free); count++) free = `${id}.${count}`
  return free
}

function versions({ edited, restored, withdrawn }: Reconciled, seenAt: string): NoticeVersion[] {
  return [
    ...edited.map(({ stored, read }) => ({ event: 'edited' as const, stored, read })),
    ...restored.map(({ stored, read }) => ({ event: 'restored' as const, stored, read })),
    ...withdrawn.map((stored) => ({ event: 'withdrawn' as const, stored, read: stored })),
  ].map(({ event, stored, read }) => ({
    notice: stored.id,
    seenAt,
    event,
    oldText: stored.text,
    newText: read.text,
    changes: noticeChanges(stored, read),
  }))
}
