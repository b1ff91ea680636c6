import type { AlertState } from '../../domain/alert-state.ts'
import type { Cluster } from '../../domain/cluster.ts'
import type { Route } from '../../domain/route.ts'
import type { StoredNotice } from '../../domain/stored-notice.ts'
import { gatherMatters, type Matter } from '../../plan/gather-matters.ts'
import type { Store } from '../../store/open-store.ts'
import { routeClusters, type RoutedClusters } from '../route-clusters.ts'

/** What questions are answered from: the database as it stands between two changes. */
export interface Snapshot {
  /** Those that were not withdrawn, the newest first. */
  readonly notices: readonly StoredNotice[]
  /** By thread. */
  readonly matters: ReadonlyMap<string, Matter>
  readonly clusters: readonly Cluster[]
  readonly routed: readonly RoutedClusters[]
  /** What the routes were told, with the statuses of the last run. */
  readonly states: readonly AlertState[]
  /** What `work` made of this snapshot when the key was first asked for. */
  recall<T>(key: string, work: () => T): T
}

const mostRecalled = 100

/**
 * Reads the database anew only after a run or a change of the inventory: questions come by the hundred, with thousands of
 * notices and clusters behind them. Those who ask at once share one reading.
 */
export function createSnapshots(store: Store, routes: readonly Route[]): () => Promise<Snapshot> {
  let known: { readonly key: string; readonly snapshot: Promise<Snapshot> } | undefined
  return async () => {
    const [run] = await store.runs.list(1)
    const key = `${run?.id} ${await store.clusters.mark()}`
    if (known?.key === key) return known.snapshot
    const snapshot = readSnapshot(store, routes)
    known = { key, snapshot }
    // A reading that failed is tried again.
    snapshot.catch(() => (known = known?.key === key ? undefined : known))
    return snapshot
  }
}

async function readSnapshot(store: Store, routes: readonly Route[]): Promise<Snapshot> {
  const notices = await store.notices.list({ withdrawn: true })
  const matters = gatherMatters(notices, await store.releases.list())
  const clusters = await store.clusters.active()
  return {
    notices: notices.filter(({ state }) => state === 'present'),
    matters: new Map(matters.map((matter) => [matter.thread, matter])),
    clusters,
    routed: routeClusters(routes, clusters),
    states: await store.alerts.list(),
    recall: createRecall(),
  }
}

function createRecall(): Snapshot['recall'] {
  const known = new Map<string, unknown>()
  return <T>(key: string, work: () => T): T => {
    if (known.has(key)) return known.get(key) as T
    const [oldest] = known.keys()
    if (known.size >= mostRecalled && oldest !== undefined) known.delete(oldest)
    const made = work()
    known.set(key, made)
    return made
  }
}
