import validRange from 'semver/ranges/valid.js'
import type { Told } from '../domain/alert-state.ts'
import type { Change } from '../domain/alert.ts'
import { daysUntil, lastDay, type Deadline } from '../domain/calendar-date.ts'
import { severityRank, type Concern } from './concern.ts'
import type { Matter } from './gather-matters.ts'

/**
 * What a reader who was told `told` would act on anew: another deadline or range of versions, a matter that became graver or
 * breaking or was put back, a cluster that joined. Repeating, rewording and easing are no changes, nor is leaving out
 * a date or range that was told.
 */
export function toldChanges(told: Told, matter: Matter, concern: Concern, now: Date): Change[] {
  const changes: Change[] = []
  const add = (field: string, from: string | null, to: string | null) => changes.push({ field, from, to })
  const { notice, deadline } = matter

  if (told.withdrawn) add('withdrawn', 'withdrawn', null)
  if (deadline && movedDeadline(told.deadline, deadline, now))
    add('deadline', told.deadline?.date ?? null, deadline.date)
  if (notice.kubernetes && !sameRange(told.kubernetes, notice.kubernetes)) {
    add('kubernetes', told.kubernetes, notice.kubernetes)
  }
  if (notice.breaking && !told.breaking) add('breaking', 'false', 'true')
  if (severityRank(concern.severity) < severityRank(told.severity)) add('severity', told.severity, concern.severity)
  const joined = joinedClusters(told, concern)
  if (joined.length > 0) add('clusters', null, joined.join(', '))
  return changes
}

/** Names of clusters that are surely concerned and were not told of, or only for the day they would be upgraded. */
export function joinedClusters(told: Told, concern: Concern): string[] {
  const known = new Map(told.clusters.map((cluster) => [cluster.name, cluster.when]))
  return concern.sure
    .filter(({ name, when }) => !known.has(name) || (when === 'now' && known.get(name) === 'upgrade'))
    .map((cluster) => cluster.name)
}

/** A month and its last day are one deadline; between two that have passed nothing is left to act on. */
function movedDeadline(from: Deadline | null, to: Deadline, now: Date): boolean {
  if (from && lastDay(from.date) === lastDay(to.date)) return false
  return [from, to].some((deadline) => deadline !== null && daysUntil(deadline.date, now) >= 0)
}

/** `>=1.34` and `>=1.34.0` are one range. */
function sameRange(a: string | null, b: string): boolean {
  return a !== null && (validRange(a) ?? a) === (validRange(b) ?? b)
}
