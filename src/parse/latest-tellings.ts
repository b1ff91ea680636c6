import type { Telling } from './telling.ts'

/** The latest telling of every matter so far, findable by its words. */
export interface LatestTellings {
  /** One told in the very same first sentence. */
  sameWords(item: Telling): Telling | null
  /** Those that share enough to be worth comparing. */
  alike(item: Telling): Telling[]
  /** Takes the place of `earlier`, the matter's latest telling until now. */
  put(item: Telling, earlier: Telling | null): void
}

/** A matter that was not told for this long and comes up again is a new one. */
const memoryDays = 540

export function latestTellings(): LatestTellings {
  const byGist = new Map<string, Telling>()
  const byKey = new Map<string, Set<Telling>>()
  return {
    sameWords(item) {
      const other = byGist.get(item.gist)
      return other && other.day < item.day && item.day - other.day <= memoryDays ? other : null
    },
    alike({ day, keys, lifecycle }) {
      const shared = new Map<Telling, number>()
      for (const key of keys) {
        byKey.get(key)?.forEach((other) => {
          if (day - other.day <= memoryDays) shared.set(other, (shared.get(other) ?? 0) + 1)
        })
      }
      const enough = Math.min(2, keys.length / 4)
      const found: Telling[] = []
      shared.forEach((count, other) => {
        if (count >= enough || (lifecycle !== null && lifecycle === other.lifecycle)) found.push(other)
      })
      return found
    },
    put(item, earlier) {
      if (earlier) for (const key of earlier.keys) byKey.get(key)?.delete(earlier)
      byGist.set(item.gist, item)
      for (const key of item.keys) {
        const known = byKey.get(key)
        if (known) known.add(item)
        else byKey.set(key, new Set([item]))
      }
    },
  }
}
