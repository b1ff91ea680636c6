import type { Settings } from '../config/settings.ts'
import { weekOf } from '../domain/calendar-week.ts'
import type { Digest } from '../domain/digest.ts'
import type { Rules } from '../domain/rule.ts'
import { createMatcher, matchNotices } from '../match/match-notices.ts'
import { gatherMatters } from '../plan/gather-matters.ts'
import { planDigest } from '../plan/plan-digest.ts'
import { supportCalendar } from '../plan/support-calendar.ts'
import { byItself } from '../render/by-itself.ts'
import { wordsOf } from '../render/languages/language.ts'
import type { Store } from '../store/open-store.ts'
import type { RoutedClusters } from './route-clusters.ts'

export interface DigestOptions {
  readonly settings: Pick<Settings, 'alerts' | 'timezone'>
  readonly rules: Rules
  readonly now: Date
}

/** Runs looked back at for the time when a source could last be read. */
const runsRead = 100
const weekMs = 7 * 86_400_000

/** A function that makes the digest of a route with its clusters; what all have in common is read once, and now. */
export async function createDigestReader(
  store: Store,
  { settings, rules, now }: DigestOptions,
): Promise<(routed: Pick<RoutedClusters, 'route' | 'clusters'>) => Promise<Digest>> {
  const week = weekOf(now, settings.timezone)
  // A digest of an earlier week knows nothing of what came later.
  const until = now.toISOString()
  const releases = (await store.releases.list()).filter(({ date }) => date <= until.slice(0, 10))
  const known = await store.notices.list({ withdrawn: true })
  const matters = gatherMatters(known, releases)
  const notices = known.filter(({ state }) => state === 'present')
  const runs = (await store.runs.list(runsRead)).filter(({ startedAt }) => startedAt <= until)
  const matcher = createMatcher(rules)
  const calendar = supportCalendar(notices, rules.support, [])
  const current = matters.flatMap(({ withdrawn, notice }) => (withdrawn ? [] : [notice]))

  return async ({ route: { name, language }, clusters }) => {
    const since = (await store.digests.lastBefore(week.id, name)) ?? new Date(now.getTime() - weekMs)
    return planDigest({
      route: name,
      language,
      week,
      readTo: releases[0]?.date ?? null,
      clusters,
      matters,
      matches: matchNotices(current, clusters, matcher, now),
      notices,
      calendar,
      states: await store.alerts.list(name),
      alerts: await store.digests.alertsTold(name, since, now),
      urls: new Map(releases.map(({ id, url }) => [id, url])),
      runs,
      settings: settings.alerts,
      since,
      now,
      comesByItself: (notice, cluster, concern) =>
        byItself(notice, cluster, concern, now, wordsOf(language)).automatic === true,
    })
  }
}
