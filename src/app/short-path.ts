import { relative } from 'node:path'

/** A path as people write it from `folder`: short where it lies below, whole elsewhere. */
export function shortPath(path: string, folder: string): string {
  const short = relative(folder, path)
  return short.startsWith('..') ? path : short
}
