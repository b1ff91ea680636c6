import type { Matter } from './gather-matters.ts'
import { isImageNotice } from './newer-images.ts'
import type { AlertSettings } from './route-context.ts'
import { isPast } from './worth-alert.ts'

/**
 * Whether it depends on whom a matter concerns what is told of it: what has gone, or is past and was told on no route
 * before, is told to nobody. Of node images the past ones too tell which is the newest.
 *
 * @param told threads that any route was told
 */
export function mayBeTold(matter: Matter, told: ReadonlySet<string>, settings: AlertSettings, now: Date): boolean {
  if (matter.withdrawn) return false
  return told.has(matter.thread) || isImageNotice(matter.notice) || !isPast(matter, settings, now)
}
