import { daysUntil, type Deadline } from '../domain/calendar-date.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { FailedSource, VersionStanding } from '../domain/digest.ts'
import type { PoolStanding } from '../domain/pool-standing.ts'
import { nodeImageByItself } from './by-itself.ts'
import { digestLine, type DigestItem } from './digest-item.ts'
import type { Words } from './languages/language.ts'
import { osName } from './os-name.ts'
import { safeLine, safeName } from './safe-text.ts'

const mostNames = 8
const reasonLength = 240

/** Kubernetes versions, the oldest first, with the clusters that run them. */
export function versionItems(versions: readonly VersionStanding[], now: Date, words: Words): DigestItem[] {
  const { digest: says, fold } = words
  const groups = Map.groupBy(versions, ({ minor, lts }) => `${minor ?? says.unknownVersion}${lts ? says.longTerm : ''}`)
  return [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([version, alike]) => {
      const when = supportWords(alike[0]?.supportEnds ?? null, now, words)
      const names = alike.map(({ cluster }) => safeName(cluster))
      return line(`${safeLine(version)}: ${fold(names, mostNames)}`, when)
    })
}

/** Pools of one cluster that are alike on one line, and what applies the newer image. */
export function imageItems(
  pools: readonly PoolStanding[],
  clusters: readonly Cluster[],
  now: Date,
  words: Words,
): DigestItem[] {
  const { behindBy, fold } = words
  const known = new Map(clusters.map((cluster) => [cluster.name, cluster]))
  const groups = Map.groupBy(pools, ({ cluster, os, running, newest }) =>
    JSON.stringify([cluster, os, running, newest]),
  )
  return [...groups.values()].map((alike) => {
    const { cluster, os, running, newest, weeksBehind } = alike[0]!
    const names = alike.map(({ pool }) => pool)
    const place = `${safeName(cluster)} / ${fold(names.map(safeName), mostNames)}`
    const images = `${safeName(running ?? '')} → ${safeName(newest ?? '')} (${osName(safeName(os ?? ''))})`
    const own = known.get(cluster)
    const says = own ? [digestLine(safeLine(nodeImageByItself(own, names, now, words).says, reasonLength))] : []
    return { ...line(`${place}: ${images}`, weeksBehind === null ? null : behindBy(weeksBehind)), lines: says }
  })
}

export function failedItem({ name, error, lastRead }: FailedSource, { digest: says }: Words): DigestItem {
  const last = lastRead === null ? says.neverRead : says.lastRead(lastRead.slice(0, 10))
  return { ...line(safeName(name), last), lines: [digestLine(safeLine(error, reasonLength))] }
}

function supportWords(end: Deadline | null, now: Date, words: Words): string {
  const { digest: says } = words
  if (end === null) return says.noSupportEnd
  return daysUntil(end.date, now) < 0 ? says.supportEnded(end.date) : says.supportUntil(words.due(end.date, now))
}

function line(title: string, when: string | null): DigestItem {
  return { mark: null, badge: null, title, url: null, when, lines: [] }
}
