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
  const oldestFirst = notices
    .map((item, position) => ({ item, position }))
    .sort((a, b) => a.item.day - b.item.day || b.position - a.position)
  for (const { item } of oldestFirst) {
    const earlier = latest.sameWords(item) ?? mostAlike(item, latest.alike(item))
    threads.set(item, earlier ? (threads.get(earlier) as string) : item.id)
    latest.put(item, earlier)
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
