import type { Notice } from '../../src/domain/notice.ts'
import type { Place, ThreadLabels } from './labels.ts'
import type { Ledger } from './ledger.ts'

/** Writes down as `thread` every pair of items that is one matter, or that was taken for one. */
export function scoreThreads(ledger: Ledger, { threads, singles }: ThreadLabels, notices: readonly Notice[]): void {
  const matters: readonly (readonly Place[])[] = [
    ...threads.map(({ members }) => members),
    ...singles.map((one) => [one]),
  ]
  const items = matters.flatMap((members) =>
    members.map((place) => ({ place, members, ids: threadsAt(place, notices) })),
  )
  for (const [index, item] of items.entries()) {
    for (const other of items.slice(index + 1)) {
      const want = item.members === other.members
      const got = item.ids.some((id) => other.ids.includes(id))
      const pair = `with ${other.place.release}:${other.place.line}`
      if (want || got) ledger.same('thread', item.place, want ? pair : null, got ? pair : null)
    }
  }
}

function threadsAt({ release, line, end }: Place, notices: readonly Notice[]): readonly string[] {
  const inside = notices.filter((notice) => notice.release === release && notice.line >= line && notice.line <= end)
  return inside.map(({ thread }) => thread)
}
