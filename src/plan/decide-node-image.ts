import type { AlertState } from '../domain/alert-state.ts'
import type { Change } from '../domain/alert.ts'
import type { ImageMention } from '../domain/node-image.ts'
import { nobody, type Concern } from './concern.ts'
import { isSilenced } from './decide-alert.ts'
import type { Matter } from './gather-matters.ts'
import { imageChanges, isNewer } from './newer-images.ts'
import type { RouteContext } from './route-context.ts'
import { rememberLeft, tellMatter, type Outcome } from './tell-matter.ts'
import { joinedClusters } from './told-changes.ts'
import { isPast } from './worth-alert.ts'

/**
 * Decides what a route is told about a node image; null = nothing happens. A new image comes every week and is caught up
 * with as often: only an image newer than was told makes an alert, whichever thread told it, and catching up is
 * remembered in silence.
 *
 * @param newest the newest image of every family in the notices that concern the route
 */
export function decideNodeImage(
  context: RouteContext,
  state: AlertState | undefined,
  matter: Matter,
  concern: Concern,
  newest: readonly ImageMention[],
): Outcome | null {
  if (state && isSilenced(state, context.now)) return null
  const current = matter.notice.images.filter((image) => !newest.some((other) => isNewer(other, image)))
  const isOver = matter.withdrawn || current.length === 0 || concern.sure.length === 0
  if (isOver || isPast(matter, context.settings, context.now)) return state ? rememberLeft(state, nobody) : null

  const newer = imageChanges(current, context.states)
  const changes = newer.length > 0 ? newer : joined(state, concern)
  if (changes.length === 0) return null
  return state
    ? tellMatter(context, matter, concern, state, 'updated', changes)
    : tellMatter(context, matter, concern, state, 'new', [])
}

/** A resolved alert is reopened by a newer image only: its pools had caught up. */
function joined(state: AlertState | undefined, concern: Concern): Change[] {
  if (!state || state.status === 'resolved') return []
  const names = joinedClusters(state.told, concern)
  return names.length > 0 ? [{ field: 'clusters', from: null, to: names.join(', ') }] : []
}
