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
  /** What `work` made of this snapshot when the key was first asked for, or again after long disuse. */
  recall<T>(key: string, work: () => T): T
}

/** A snapshot with what tells later writes, such as those of people who press buttons. */
export interface Current {
  readonly snapshot: Snapshot
  /** {@link Store.stamp} of now. */
  readonly stamp: string
}

const mostRecalled = 200

/**
 * Reads the database anew only after a run or a change of the inventory: questions come by the hundred, with thousands of
 * notices and clusters behind them. Those who ask at once share one reading, and where nothing was written at all since the
 * last question nothing is asked of the database.
 */
export function createSnapshots(store: Store, routes: readonly Route[]): () => Promise<Current> {
  let known: { readonly stamp: string; readonly key: string; readonly snapshot: Promise<Snapshot> } | undefined
  return async () => {
    const stamp = await store.stamp()
    if (known?.stamp !== stamp) {
      const [run] = await store.runs.list(1)
      const key = `${run?.id} ${await store.clusters.mark()}`
      const snapshot = known?.key === key ? known.snapshot : readSnapshot(store, routes)
      known = { stamp, key, snapshot }
      // A reading that failed is tried again.
      snapshot.catch(() => (known = known?.snapshot === snapshot ? undefined : known))
    }
    return { snapshot: await known.snapshot, stamp }
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
    const made = known.has(key) ? (known.get(key) as T) : work()
    // What failed is tried again.
    if (made instanceof Promise) made.catch(() => known.delete(key))
    // The last one asked for stands last.
    known.delete(key)
    known.set(key, made)
    const [disused] = known.keys()
    if (known.size > mostRecalled && disused !== undefined) known.delete(disused)
    return made
  }
}
