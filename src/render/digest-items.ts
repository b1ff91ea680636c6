import type { AlertCluster } from '../domain/alert.ts'
import type { Deadline } from '../domain/calendar-date.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { DigestMatter } from '../domain/digest.ts'
import { byItself } from './by-itself.ts'
import { digestLine, type DigestItem, type DigestLine } from './digest-item.ts'
import type { Words } from './languages/language.ts'
import { nextStep } from './next-step.ts'
import { safeLine, safeName } from './safe-text.ts'
import { safeUrl } from './safe-url.ts'

const mostNames = 5
const mostPools = 3
const lineLength = 240
const titleLength = 120

/** What its readers have to do; of what they heard of before only the line that reminds of it. */
export function todoItem(matter: DigestMatter, known: readonly Cluster[], now: Date, words: Words): DigestItem {
  const { badges, forWhom, nextStep: next, why: because } = words.digest
  const { notice, deadline, told, clusters, acknowledged } = matter
  const when = due(deadline, now, words)
  if (told === 'before') return { ...matterItem(matter, words), when, badge: acknowledged ? badges.acknowledged : null }
  const why = safeLine(words.sentence(clusters[0]?.reasons[0] ?? ''), lineLength)
  const first = known.find(({ name }) => name === clusters[0]?.name)
  const lines = [forWhom(names(clusters, words)), why && because(why), next(nextStep(notice, clusters, first, words))]
  return { ...inFull(matter, lines.filter(Boolean)), when, badge: badges[told] }
}

/** A matter and whom it reaches, on one line. */
export function matterItem(matter: DigestMatter, words: Words): DigestItem {
  const item = inFull(matter, [])
  return { ...item, title: `${item.title} (${names(matter.clusters, words)})` }
}

/** What comes by itself, below each way in which it comes, with the clusters that it comes to. */
export function comingItems(
  matters: readonly DigestMatter[],
  clusters: readonly Cluster[],
  now: Date,
  words: Words,
): DigestItem[] {
  const known = new Map(clusters.map((cluster) => [cluster.name, cluster]))
  const arrivals = matters.flatMap(({ notice, url, clusters: reached }) => {
    const ways = Map.groupBy(reached, (concern) => {
      const cluster = known.get(concern.name)
      return cluster ? byItself(notice, cluster, concern, now, words).says : ''
    })
    const title = safeLine(notice.title, titleLength)
    return [...ways].map(([way, alike]) => {
      const line: DigestLine = { mark: '· ', text: `${title} (${names(alike, words)})`, url: webAddress(url) }
      return { way, line }
    })
  })
  return [...Map.groupBy(arrivals, ({ way }) => way)].map(([way, alike]) => ({
    ...plain(asHeading(safeLine(way, lineLength))),
    lines: alike.map(({ line }) => line),
  }))
}

/** `it comes with the release.` → `It comes with the release:` */
function asHeading(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1).replace(/[.。]$/, '')}:`
}

/** What was told before and has no date is not repeated week by week. */
export function undatedItem(matters: readonly DigestMatter[], words: Words): DigestItem[] {
  return matters.length > 0 ? [plain(words.digest.undated(matters.length))] : []
}

function inFull({ notice, severity, url }: DigestMatter, lines: readonly string[]): DigestItem {
  const title = safeLine(notice.title, titleLength)
  return { ...plain(title), mark: severity, url: webAddress(url), lines: lines.map((line) => digestLine(line)) }
}

function plain(title: string): DigestItem {
  return { mark: null, badge: null, title, url: null, when: null, lines: [] }
}

/** `30 Nov 2025, in 41 days` */
export function due(deadline: Deadline | null, now: Date, words: Words): string | null {
  return deadline && words.due(deadline.date, now)
}

function names(clusters: readonly AlertCluster[], { fold }: Words): string {
  const all = clusters.map(({ name, pools }) => {
    const own = pools.length > 0 ? ` / ${fold(pools.map(safeName), mostPools)}` : ''
    return safeName(name) + own
  })
  return fold(all, mostNames)
}

/** Readers are sent to the web alone. */
function webAddress(address: string | null): string | null {
  const url = safeUrl(address)
  return url?.startsWith('http') ? url : null
}
