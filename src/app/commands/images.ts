import { LookoutError } from '../../domain/lookout-error.ts'
import { poolStandings } from '../../plan/pool-standings.ts'
import { consoleImages } from '../../render/console-images.ts'
import type { Context } from '../context.ts'
import { createImageChanges } from '../image-changes.ts'
import { readNoticesAndClusters } from '../read-notices-and-clusters.ts'
import { withStore } from '../with-store.ts'

interface ImagesOptions {
  readonly changelog?: string
  readonly clusters?: string
  /** Also what changed from the running to the newest image. */
  readonly changes?: boolean
}

/** `lookout images`. JSON: `{ pools }`; with `--changes` each with `changes`, or `reason` where they cannot be told. */
export async function images(context: Context, _args: readonly string[], options: ImagesOptions): Promise<void> {
  if (options.changes && options.changelog !== undefined) {
    throw new LookoutError('--changes keeps what it fetches in the database: leave --changelog and --clusters out')
  }
  const { notices, clusters } = await readNoticesAndClusters(context, options)
  const pools = poolStandings(clusters, notices)
  const told = options.changes
    ? await withStore(context, async (store) => {
        const changesOf = await createImageChanges(context, await context.settings(), store, notices)
        return Promise.all(pools.map(async (pool) => ({ ...pool, ...(await changesOf(pool)) })))
      })
    : pools
  context.print({ pools: told }, () => consoleImages(told, context.terminal))
}
