import { poolStandings } from '../../plan/pool-standings.ts'
import { consoleImages } from '../../render/console-images.ts'
import type { Context } from '../context.ts'
import { readNoticesAndClusters } from '../read-notices-and-clusters.ts'

interface ImagesOptions {
  readonly changelog?: string
  readonly clusters?: string
}

/** `lookout images` */
export async function images(context: Context, _args: readonly string[], options: ImagesOptions): Promise<void> {
  const { notices, clusters } = await readNoticesAndClusters(context, options)
  const pools = poolStandings(clusters, notices)
  context.print({ pools }, () => consoleImages(pools, context.terminal))
}
