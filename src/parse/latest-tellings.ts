import { lifecycleKey, type Unthreaded } from './same-matter.ts'
import { isCommon } from './thread-signature.ts'

/** The latest telling of every matter so far, findable by its words. */
export interface LatestTellings {
  /** One told in the very same first sentence. */
  sameWords(item: Unthreaded): Unthreaded | null
  /** Those that share enough to be worth comparing. */
  alike(item: Unthreaded): Unthreaded[]
  /** Takes the place of `earlier`, the matter's latest telling until now. */
  put(item: Unthreaded, earlier: Unthreaded | null): void
}

/** A matter that was not told for this long and comes up again is a new one. */
const memoryDays = 540
/** Of a first sentence the longest words tell most; this many are enough to find who may tell the same. */
const keyWords = 8

export function latestTellings(): LatestTellings {
  const byGist = new Map<string, Unthreaded>()
  const byKey = new Map<string, Set<Unthreaded>>()
  const keys = new Map<Unthreaded, readonly string[]>()
  const keysOf = (item: Unthreaded): readonly string[] => {
    const known = keys.get(item) ?? makeKeys(item)
    keys.set(item, known)
    return known
  }
  return {
    sameWords(item) {
      const other = byGist.get(item.gist)
      return other && other.day < item.day && item.day - other.day <= memoryDays ? other : null
    },
    alike(item) {
      const shared = new Map<Unthreaded, number>()
      const own = keysOf(item)
      for (const key of own) {
        for (const other of byKey.get(key) ?? []) {
          if (item.day - other.day <= memoryDays) shared.set(other, (shared.get(other) ?? 0) + 1)
        }
      }
      const lifecycle = lifecycleKey(item.said)
      const enough = Math.min(3, own.length / 4)
      return [...shared].flatMap(([other, count]) =>
        count >= enough || (lifecycle !== null && lifecycle === lifecycleKey(other.said)) ? [other] : [],
      )
    },
    put(item, earlier) {
      if (earlier) for (const key of keysOf(earlier)) byKey.get(key)?.delete(earlier)
      byGist.set(item.gist, item)
      for (const key of keysOf(item)) {
        const known = byKey.get(key)
        if (known) known.add(item)
        else byKey.set(key, new Set([item]))
      }
    },
  }
}

function makeKeys({ said, gist, signature }: Unthreaded): readonly string[] {
  if (!signature) return []
  const lifecycle = lifecycleKey(said)
  const words = [...new Set(gist.split(' '))].filter((word) => !isCommon(word)).sort((a, b) => b.length - a.length)
  const scope =
    said.subjects[0] !== undefined && said.kubernetes !== null ? [`${said.subjects[0]} ${said.kubernetes}`] : []
  return [...(lifecycle === null ? [] : [lifecycle]), ...scope, ...words.slice(0, keyWords)]
}
