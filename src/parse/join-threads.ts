import { compareText } from '../domain/compare-text.ts'
import { latestTellings } from './latest-tellings.ts'
import { enoughEvidence, sameMatter } from './same-matter.ts'
import { tellingOf, type Telling, type Unthreaded } from './telling.ts'

/**
 * Tells the thread of each notice: the id of the oldest notice of its matter. Each joins the matter whose latest telling is
 * most like it, so that what stands around them does not count; `notices` in any order, the result in the same.
 */
export function joinThreads(notices: readonly Unthreaded[]): string[] {
  const threads = new Map<Telling, string>()
  const latest = latestTellings()
  const tellings = notices.map(tellingOf)
  const releases = [...Map.groupBy(tellings, (item) => item.day)].sort(([a], [b]) => a - b)
  for (const [, told] of releases) {
    // All of one release look back at those before it, so that none comes between another and its past.
    // In the order of their ids, which their words make, so that the order of bullets does not count either.
    const inOrder = told.toSorted((a, b) => compareText(a.id, b.id))
    const earlier = inOrder.map((item) => latest.sameWords(item) ?? mostAlike(item, latest.alike(item)))
    inOrder.forEach((item, index) => {
      const before = earlier[index] ?? null
      threads.set(item, before ? (threads.get(before) as string) : item.id)
      latest.put(item, before)
    })
  }
  return tellings.map((item) => threads.get(item) as string)
}

function mostAlike(item: Telling, others: readonly Telling[]): Telling | null {
  let best: Telling | null = null
  let highest = enoughEvidence
  for (const other of others) {
    const score = sameMatter(item, other, highest)
    if (score < highest) continue
    best = other
    highest = score
  }
  return best
}
