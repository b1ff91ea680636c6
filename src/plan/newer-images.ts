import type { AlertState } from '../domain/alert-state.ts'
import type { Change } from '../domain/alert.ts'
import type { Notice } from '../domain/notice.ts'
import { compareImages, type ImageMention } from '../domain/node-image.ts'

/** Whether a notice is told as node images are: by the image, not by the wording or the thread. */
export function isImageNotice({ kind, images }: Notice): boolean {
  return kind === 'node-image' && images.length > 0
}

/** The newest image of every family: a pool behind several images is told of the newest alone. */
export function newestImages(images: readonly ImageMention[]): ImageMention[] {
  const newest: ImageMention[] = []
  for (const image of images) {
    const rival = newest.findIndex((other) => compareImages(other, image) !== null)
    if (rival < 0) newest.push(image)
    else if (isNewer(image, newest[rival]!)) newest[rival] = image
  }
  return newest
}

/** One change for every image that is newer than all of its family that the route was told, in whichever thread. */
export function imageChanges(images: readonly ImageMention[], states: readonly AlertState[]): Change[] {
  const told = newestImages(states.flatMap((state) => state.told.images))
  return images.flatMap((image): Change[] => {
    const last = told.find((other) => compareImages(other, image) !== null)
    return last && !isNewer(image, last) ? [] : [{ field: 'image', from: last?.version ?? null, to: image.version }]
  })
}

export function isNewer(a: ImageMention, b: ImageMention): boolean {
  return (compareImages(a, b) ?? 0) > 0
}
