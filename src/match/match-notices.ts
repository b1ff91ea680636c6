import { daysUntil } from '../domain/calendar-date.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Witness } from '../domain/explanation.ts'
import type { Match, Severity } from '../domain/match.ts'
import type { Notice } from '../domain/notice.ts'
import { remember } from '../domain/remember.ts'
import type { Rules, SeverityRule } from '../domain/rule.ts'
import type { Concern, FindConcern } from './concern.ts'
import { imageStep, newsStep, reachStep, regionStep, severityStep, versionStep } from './explain-steps.ts'
import { findOwners, type Owners } from './find-owners.ts'
import { findPlaces, type Places } from './find-places.ts'
import { imageConcern } from './image-concern.ts'
import { compilePredicate, type Predicate } from './predicate.ts'
import { subjectConcern } from './subject-concern.ts'
import { versionConcern } from './version-concern.ts'

/** Decides which notices concern which clusters. */
export interface Matcher {
  /**
   * Holds one notice against clusters, one after the other: what of it is the same for all of them is worked out once.
   * `now` is for the days left to a deadline.
   */
  about(notice: Notice, now: Date): MatchCluster
}

/** The match of a notice with a cluster; null when it is not concerned. */
type MatchCluster = (cluster: Cluster, witness?: Witness) => Match | null

/** Makes rules ready for matching; predicates are compiled when a notice first asks for them. */
export function createMatcher(rules: Rules): Matcher {
  const owners = findOwners(rules.subjects)
  const places = findPlaces(rules.clouds)
  const severities = rules.severity.map((rule) => ({ rule, predicate: compilePredicate(rule.match, 'notice') }))
  return {
    about(notice, now) {
      const concernOf = noticeConcern(notice, owners, places)
      const severityOf = noticeSeverity(notice, now, severities)
      return (cluster, witness) => {
        const concern = concernOf(cluster, witness)
        if (!concern) return null
        return {
          notice: notice.id,
          thread: notice.thread,
          release: notice.release,
          line: notice.line,
          cluster: cluster.name,
          ...concern,
          severity: severityOf(concern.when, witness),
        }
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
  return notices.flatMap((notice) => {
    const match = matcher.about(notice, now)
    return clusters.flatMap((cluster) => match(cluster) ?? [])
  })
}

function noticeConcern(notice: Notice, owners: Owners, places: Places): FindConcern {
  const isAboutExisting = notice.reach !== 'new' && !(notice.kind === 'security' && notice.reach === 'na')
  const aspect = aspectOf(notice)
  const isNews = aspect === 'subjects' && !notice.breaking && isMereNews(notice)
  const findConcern = aspectConcern[aspect](notice, owners)
  return (cluster, witness) => {
    witness?.(reachStep(notice, isAboutExisting))
    if (!isAboutExisting) return null
    if (aspect === 'subjects') witness?.(newsStep(notice, isNews))
    if (isNews) return null
    const isHere = places.isMeant(notice, cluster)
    witness?.(regionStep(notice, cluster, isHere))
    return isHere ? findConcern(cluster, witness) : null
  }
}

/** What a notice is held against clusters by. */
const aspectConcern = {
  subjects: subjectConcern,
  version: (notice: Notice): FindConcern => {
    return (cluster, witness) => {
      const concern = versionConcern(notice, cluster)
      witness?.(versionStep(notice, cluster, concern))
      return concern
    }
  },
  image: (notice: Notice, owners: Owners): FindConcern => {
    const within = withinSubjects(notice, owners)
    return (cluster, witness) => {
      const concern = imageConcern(notice.images, cluster)
      witness?.(imageStep(notice, cluster, concern))
      return concern && within(concern, cluster)
    }
  },
}

function aspectOf({ kind, images, patches }: Notice): keyof typeof aspectConcern {
  if (kind === 'node-image' || (kind === 'security' && images.length > 0)) return 'image'
  return kind === 'kubernetes-version' || (kind === 'security' && patches.length > 0) ? 'version' : 'subjects'
}

/** An image of no release by name is limited by what else the notice names: the pools with GPUs, the clusters with an add-on. */
function withinSubjects(notice: Notice, owners: Owners): (concern: Concern, cluster: Cluster) => Concern | null {
  if (!notice.images.every(({ os }) => os === 'linux')) return (concern) => concern
  const findOwned = subjectConcern(notice, owners)
  return (concern, cluster) => {
    const owned = findOwned(cluster)
    if (!owned || owned.pools.length === 0) return owned && concern
    const pools = concern.pools.filter((pool) => owned.pools.includes(pool))
    return pools.length > 0 ? { ...concern, pools } : null
  }
}

/** News that names nothing a cluster could have would concern everybody, which helps nobody. */
function isMereNews({ kind, subjects }: Notice): boolean {
  if (kind === 'retirement' || kind === 'behavioral-change' || kind === 'security') return false
  return subjects.length === 0
}

function noticeSeverity(
  notice: Notice,
  now: Date,
  rules: readonly { readonly rule: SeverityRule; readonly predicate: Predicate }[],
): (when: Match['when'], witness?: Witness) => Severity {
  const daysLeft = notice.deadline ? daysUntil(notice.deadline.date, now) : null
  const decide = remember((when: Match['when']) => {
    return rules.find(({ predicate }) => predicate.test({ notice, when, daysLeft }) === true) ?? null
  })
  return (when, witness) => {
    const decisive = decide(when)
    if (decisive) witness?.(severityStep(decisive.rule, decisive.predicate, { notice, when, daysLeft }))
    return decisive?.rule.severity ?? 'info'
  }
}
