import type { Notice } from '../domain/notice.ts'
import type { StoredNotice } from '../domain/stored-notice.ts'
import { fingerprint, likeness } from './notice-likeness.ts'

/** A stored notice and what the document says in its place now. */
interface NoticePair {
  readonly stored: StoredNotice
  readonly read: Notice
}

/** What became of one release's notices between two readings. */
export interface Reconciled {
  readonly same: readonly NoticePair[]
  /** The same notice with a new text; it keeps its stored id and thread. */
  readonly edited: readonly NoticePair[]
  readonly added: readonly Notice[]
  readonly withdrawn: readonly StoredNotice[]
  /** Withdrawn earlier, there again. */
  readonly restored: readonly NoticePair[]
}

/** Beyond this many comparisons a release was not edited but rewritten: everything then counts as withdrawn and added. */
const mostComparisons = 40_000

/** Tells which of one release's stored notices the freshly read ones are; order and lines do not matter. */
export function reconcileNotices(stored: readonly StoredNotice[], read: readonly Notice[]): Reconciled {
  const known = pairById(stored, read)
  const paired = new Set([...known.values()].map((notice) => notice.id))
  const gone = stored.filter((notice) => notice.state === 'present' && !paired.has(notice.id))
  const reworded = pairByText(
    gone,
    read.filter((notice) => !known.has(notice)),
  )

  const pairs = [...known].map(([notice, match]): NoticePair => ({ stored: match, read: notice }))
  const present = pairs.filter((pair) => pair.stored.state === 'present')
  const rewordedIds = new Set([...reworded.values()].map((notice) => notice.id))
  return {
    same: present.filter((pair) => pair.stored.text === pair.read.text),
    edited: [
      ...present.filter((pair) => pair.stored.text !== pair.read.text),
      ...[...reworded].map(([notice, match]): NoticePair => ({ stored: match, read: notice })),
    ],
    added: read.filter((notice) => !known.has(notice) && !reworded.has(notice)),
    withdrawn: gone.filter((notice) => !rewordedIds.has(notice.id)),
    restored: pairs.filter((pair) => pair.stored.state === 'withdrawn'),
  }
}

/** By the id of the last reading first; then by the stored id, for a text that was edited and edited back. */
function pairById(stored: readonly StoredNotice[], read: readonly Notice[]): Map<Notice, StoredNotice> {
  const pairs = new Map<Notice, StoredNotice>()
  const free = new Set(stored)
  for (const idOf of [(notice: StoredNotice) => notice.readAs, (notice: StoredNotice) => notice.id]) {
    const byId = new Map([...free].map((notice) => [idOf(notice), notice]))
    for (const notice of read) {
      const match = pairs.has(notice) ? undefined : byId.get(notice.id)
      if (match === undefined) continue
      pairs.set(notice, match)
      free.delete(match)
    }
  }
  return pairs
}

/** Most alike first, each notice once. */
function pairByText(gone: readonly StoredNotice[], fresh: readonly Notice[]): Map<Notice, StoredNotice> {
  const pairs = new Map<Notice, StoredNotice>()
  const comparisons = gone.length * fresh.length
  if (comparisons === 0 || comparisons > mostComparisons) return pairs
  const after = fresh.map(fingerprint)
  const candidates = gone.flatMap((stored) => {
    const before = fingerprint(stored)
    return after.flatMap((read) => {
      const score = likeness(before, read)
      return score === null ? [] : [{ stored, read: read.notice, score }]
    })
  })
  const taken = new Set<StoredNotice>()
  for (const { stored, read } of candidates.sort((a, b) => b.score - a.score)) {
    if (taken.has(stored) || pairs.has(read)) continue
    pairs.set(read, stored)
    taken.add(stored)
  }
  return pairs
}
