import type { Cluster, NodePool } from '../domain/cluster.ts'
import { compareImages, type ImageMention } from '../domain/node-image.ts'
import type { Notice } from '../domain/notice.ts'

/** An image with the regions that it is out in; [] = all, as far as anybody tells. */
interface OutImage extends ImageMention {
  readonly regions: readonly string[]
}

/** The images of a pool's family that are out where the cluster is and newer than the pool's, the oldest first. */
export function newerForPool(
  { location }: Pick<Cluster, 'location'>,
  { image: running }: Pick<NodePool, 'image'>,
  notices: readonly Pick<Notice, 'images' | 'regions'>[],
): OutImage[] {
  if (running === null) return []
  const newer = new Map<string, OutImage>()
  for (const { images, regions } of notices) {
    if (regions.length > 0 && !regions.includes(location)) continue
    for (const image of images) {
      // The release notes name no region, which says more than one region of the tracker's.
      const known = newer.get(image.version)
      if ((compareImages(running, image) ?? 0) < 0 && (known === undefined || regions.length === 0)) {
        newer.set(image.version, { ...image, regions })
      }
    }
  }
  return [...newer.values()].toSorted((a, b) => compareImages(a, b) ?? 0)
}
