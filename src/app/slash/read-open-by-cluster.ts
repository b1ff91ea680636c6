import type { AlertCluster } from '../../domain/alert.ts'
import { byUrgency } from '../../domain/by-urgency.ts'
import type { Cluster } from '../../domain/cluster.ts'
import { compareText } from '../../domain/compare-text.ts'
import type { OpenMatter } from '../../plan/open-matters.ts'
import { readOpenMatters } from './read-open-matters.ts'
import type { Asked } from './sub-command.ts'

/** An open matter of one cluster, and why it is. */
interface ClusterMatter {
  readonly matter: OpenMatter
  readonly concern: AlertCluster
}

interface OpenByCluster {
  /** What is open for a cluster by its name, the most urgent first. */
  readonly of: (name: string) => readonly ClusterMatter[]
  /** Those with the most urgent matters first. */
  readonly clusters: readonly Cluster[]
}

const known = new WeakMap<readonly OpenMatter[], OpenByCluster>()

/** The clusters asked about with what is open for each, made once for as long as the same is open. */
export async function readOpenByCluster(asked: Asked): Promise<OpenByCluster> {
  const open = await readOpenMatters(asked)
  const made = known.get(open) ?? sortByCluster(open, asked.scope.clusters)
  known.set(open, made)
  return made
}

function sortByCluster(open: readonly OpenMatter[], clusters: readonly Cluster[]): OpenByCluster {
  const concerns = open.flatMap((matter) => matter.clusters.map((concern): ClusterMatter => ({ matter, concern })))
  const byName = Map.groupBy(concerns, ({ concern }) => concern.name)
  const of = (name: string): readonly ClusterMatter[] => byName.get(name) ?? []
  const worst = new Map(clusters.map(({ name }) => [name, of(name).find(({ matter }) => !matter.silenced)?.matter]))
  return {
    of,
    clusters: clusters.toSorted((a, b) => byWorst(worst.get(a.name), worst.get(b.name)) || compareText(a.name, b.name)),
  }
}

function byWorst(one: OpenMatter | undefined, other: OpenMatter | undefined): number {
  return one && other ? byUrgency(one, other) : Number(!one) - Number(!other)
}
