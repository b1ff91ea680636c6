import { latestTellings } from './latest-tellings.ts'
import { sameMatter, type Unthreaded } from './same-matter.ts'

const threshold = 0.5

/**
 * Tells the thread of each notice: the id of the oldest notice of its matter. Each joins the matter whose latest telling is
 * most like it, so that what stands around them does not count; `notices` in any order, the result in the same.
 */
export function joinThreads(notices: readonly Unthreaded[]): string[] {
  const threads = new Map<Unthreaded, string>()
  const latest = latestTellings()
  const releases = [...Map.groupBy(notices, (item) => item.day)].sort(([a], [b]) => a - b)
  for (const [, told] of releases) {
    // All of one release look back at those before it, so that none comes between another and its past.
    // In the order of their ids, which their words make, so that the order of bullets does not count either.
    const inOrder = told.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const joined = inOrder.map((item) => [item, latest.sameWords(item) ?? mostAlike(item, latest.alike(item))] as const)
    for (const [item, earlier] of joined) {
      threads.set(item, earlier ? (threads.get(earlier) as string) : item.id)
      latest.put(item, earlier)
    }
  }
  return notices.map((item) => threads.get(item) as string)
}

function mostAlike(item: Unthreaded, others: readonly Unthreaded[]): Unthreaded | null {
  let best: { other: Unthreaded; score: number } | null = null
  for (const other of others) {
    const score = sameMatter(item, other)
    if (score >= threshold && (!best || score >= best.score)) best = { other, score }
  }
  return best?.other ?? null
}
