import type { Cluster } from '../domain/cluster.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import type { Notice } from '../domain/notice.ts'
import type { Context } from './context.ts'
import { readClusters } from './read-clusters.ts'
import { readNotes } from './read-notes.ts'
import { withStoredNotices } from './with-store.ts'

/** Notices and clusters from files where both are given, from the database where neither is. */
export async function readNoticesAndClusters(
  context: Context,
  { changelog, clusters }: { readonly changelog?: string; readonly clusters?: string },
): Promise<{ readonly notices: readonly Notice[]; readonly clusters: readonly Cluster[] }> {
  if (changelog !== undefined && clusters !== undefined) {
    const { notes } = await readNotes(changelog, context)
    return { notices: notes.notices, clusters: await readClusters(clusters, context) }
  }
  if (changelog !== undefined || clusters !== undefined) {
    throw new LookoutError('--changelog and --clusters go together: give both, or neither to use the database')
  }
  return withStoredNotices(context, async (store) => ({
    notices: await store.notices.list(),
    clusters: await store.clusters.active(),
  }))
}
