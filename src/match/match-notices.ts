import { daysUntil } from '../domain/calendar-date.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Witness } from '../domain/explanation.ts'
import type { Match, Severity } from '../domain/match.ts'
import type { Notice } from '../domain/notice.ts'
import type { Rules, SeverityRule } from '../domain/rule.ts'
import type { Concern } from './concern.ts'
import { imageStep, newsStep, reachStep, regionStep, severityStep, versionStep } from './explain-steps.ts'
import { findOwners } from './find-owners.ts'
import { findPlaces, type Places } from './find-places.ts'
import { imageConcern } from './image-concern.ts'
import { compilePredicate, type Predicate } from './predicate.ts'
import { subjectConcern, type Grounds } from './subject-concern.ts'
import { versionConcern } from './version-concern.ts'

/** Decides which notices concern which clusters. */
export interface Matcher {
  /** One notice, one cluster; null when it is not concerned. `now` is for the days left to a deadline. */
  match(notice: Notice, cluster: Cluster, now: Date, witness?: Witness): Match | null
}

/** Makes rules ready for matching; predicates are compiled when a notice first asks for them. */
export function createMatcher(rules: Rules): Matcher {
  const owners = findOwners(rules.subjects)
  const places = findPlaces(rules.clouds)
  const severity = rules.severity.map((rule) => ({ rule, predicate: compilePredicate(rule.match, 'notice') }))
  return {
    match(notice, cluster, now, witness) {
      const concern = concernOf(notice, cluster, { owners, places, witness })
      if (!concern) return null
      return {
        notice: notice.id,
        thread: notice.thread,
        release: notice.release,
        line: notice.line,
        cluster: cluster.name,
        ...concern,
        severity: severityOf(notice, concern, now, severity, witness),
      }
    },
  }
}

/** All matches of notices and clusters, in the order of the notices. */
export function matchNotices(
  notices: readonly Notice[],
  clusters: readonly Cluster[],
  matcher: Matcher,
  now: Date,
): Match[] {
  return notices.flatMap((notice) => clusters.flatMap((cluster) => matcher.match(notice, cluster, now) ?? []))
}

function concernOf(notice: Notice, cluster: Cluster, grounds: Grounds & { readonly places: Places }): Concern | null {
  const { places, witness } = grounds
  const isAboutExisting = notice.reach !== 'new' && !(notice.kind === 'security' && notice.reach === 'na')
  witness?.(reachStep(notice, isAboutExisting))
  if (!isAboutExisting) return null
  const aspect = aspectOf(notice)
  if (aspect === 'subjects') {
    const isNews = !notice.breaking && isMereNews(notice)
    witness?.(newsStep(notice, isNews))
    if (isNews) return null
  }
  const isHere = places.isMeant(notice, cluster)
  witness?.(regionStep(notice, cluster, isHere))
  if (!isHere) return null
  if (aspect === 'subjects') return subjectConcern(notice, cluster, grounds)
  if (aspect === 'version') {
    const concern = versionConcern(notice, cluster)
    witness?.(versionStep(notice, cluster, concern))
    return concern
  }
  const concern = imageConcern(notice.images, cluster)
  witness?.(imageStep(notice, cluster, concern))
  return concern && withinSubjects(concern, notice, cluster, grounds)
}

/** What a notice is held against a cluster by. */
function aspectOf({ kind, images, patches }: Notice): 'image' | 'version' | 'subjects' {
  if (kind === 'node-image' || (kind === 'security' && images.length > 0)) return 'image'
  return kind === 'kubernetes-version' || (kind === 'security' && patches.length > 0) ? 'version' : 'subjects'
}

/** An image of no release by name is limited by what else the notice names: the pools with GPUs, the clusters with an add-on. */
function withinSubjects(concern: Concern, notice: Notice, cluster: Cluster, { owners }: Grounds): Concern | null {
  if (!notice.images.every(({ os }) => os === 'linux')) return concern
  const owned = subjectConcern(notice, cluster, { owners })
  if (!owned || owned.pools.length === 0) return owned && concern
  const pools = concern.pools.filter((pool) => owned.pools.includes(pool))
  return pools.length > 0 ? { ...concern, pools } : null
}

/** News that names nothing a cluster could have would concern everybody, which helps nobody. */
function isMereNews({ kind, subjects }: Notice): boolean {
  if (kind === 'retirement' || kind === 'behavioral-change' || kind === 'security') return false
  return subjects.length === 0
}

function severityOf(
  notice: Notice,
  { when }: Concern,
  now: Date,
  rules: readonly { rule: SeverityRule; predicate: Predicate }[],
  witness?: Witness,
): Severity {
  const values = { notice, when, daysLeft: notice.deadline ? daysUntil(notice.deadline.date, now) : null }
  const decisive = rules.find(({ predicate }) => predicate.test(values) === true)
  if (decisive) witness?.(severityStep(decisive.rule, decisive.predicate, values))
  return decisive?.rule.severity ?? 'info'
}
