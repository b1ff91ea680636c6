import type { Cluster } from './cluster.ts'
import { LookoutError } from './lookout-error.ts'
import { nearestWord } from './nearest-word.ts'
import { quoted } from './quoted.ts'

/**
 * The cluster of a name (case-blind) or id. Throws a LookoutError where there is none, or several of one name; `list` is
 * what lists them.
 */
export function findCluster(clusters: readonly Cluster[], name: string, list = 'lookout clusters list'): Cluster {
  const wanted = name.toLowerCase()
  const found = clusters.filter((cluster) => [cluster.name, cluster.id].some((text) => text.toLowerCase() === wanted))
  if (found.length === 1) return found[0]!
  if (found.length > 1) {
    const ids = found.map((cluster) => cluster.id).join(', ')
    throw new LookoutError(`${found.length} clusters are named ${quoted(name)}; name one by its id: ${ids}`)
  }
  const near = nearestWord(
    name,
    clusters.map((cluster) => cluster.name),
  )
  const mend = near === null ? `see: ${list}` : `did you mean ${quoted(near)}?`
  throw new LookoutError(`no cluster is named ${quoted(name)}; ${mend}`)
}
