import type { Cluster } from '../domain/cluster.ts'
import { kubernetesMinor } from '../domain/kubernetes-version.ts'
import type { Notice } from '../domain/notice.ts'
import type { Rules } from '../domain/rule.ts'
import type { UpgradePlan } from '../domain/upgrade.ts'
import { enteredMinor } from '../match/entered-minor.ts'
import { findBlockers } from '../match/find-blockers.ts'
import { createMatcher } from '../match/match-notices.ts'
import { upgradeImages } from '../plan/upgrade-images.ts'
import { canBeUpgradeItem, upgradeItems, type UpgradeMatter } from '../plan/upgrade-items.ts'
import { retiredRevision, retiredRevisions } from '../plan/retired-revisions.ts'
import { supportCalendar } from '../plan/support-calendar.ts'
import { supportEnd } from '../plan/support-end.ts'
import { upgradeNotes, upgradePath } from '../plan/upgrade-path.ts'

export interface UpgradeInput {
  readonly cluster: Cluster
  /** As asked for: `1.34`, `1.34.2`. */
  readonly target: string
  readonly notices: readonly Notice[]
  readonly rules: Rules
  readonly now: Date
  /** What comes with the next upgrade, whatever version that leads to, is old news after so many days. */
  readonly lookbackDays: number
}

/** Tells what stands between a cluster and a Kubernetes version. Throws LookoutError where there is no way to it. */
export function planUpgrade({ cluster, target, notices, rules, now, lookbackDays }: UpgradeInput): UpgradePlan {
  const path = upgradePath(cluster, target, newestMinor(notices))
  const to = path.at(-1) ?? `1.${kubernetesMinor(target)}`
  const matcher = createMatcher(rules)
  const since = new Date(now.getTime() - lookbackDays * 86_400_000).toISOString().slice(0, 10)
  // Most of what AKS ever told is old news to an upgrade, and need not be matched.
  const isNews = (notice: Notice): boolean =>
    canBeUpgradeItem(notice) && (notice.release >= since || notice.kubernetes !== null)
  const matters = notices
    .filter((notice) => isNews(notice) || retiredRevision(notice) !== undefined)
    .map((notice): UpgradeMatter => {
      const match = matcher.about(notice, now)(cluster)
      return {
        notice,
        match: match && (match.when === 'now' || isNews(notice)) ? match : null,
        enters: enteredMinor(notice, cluster.version, path),
      }
    })
  const end = supportEnd(supportCalendar(notices, rules.support, []), to, cluster.lts)
  return {
    cluster: cluster.name,
    from: cluster.version,
    to,
    path,
    items: path.length === 0 ? [] : upgradeItems(matters, path),
    blockers: [...findBlockers(rules.blockers, cluster, to), ...retiredRevisions(matters)],
    images: upgradeImages(cluster.pools, to),
    notes: upgradeNotes(cluster, path),
    support: end && { plan: cluster.lts ? 'lts' : 'standard', until: end },
  }
}

/** The newest minor that a release note about Kubernetes versions names. */
function newestMinor(notices: readonly Notice[]): number | null {
  const minors = notices
    .filter(({ kind }) => kind === 'kubernetes-version')
    .flatMap(({ kubernetes, patches }) => [...(kubernetes?.match(/1\.\d+/g) ?? []), ...patches])
    .map((version) => kubernetesMinor(version) ?? 0)
  return minors.length === 0 ? null : Math.max(...minors)
}
