import type { AlertCluster } from '../domain/alert.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Notice } from '../domain/notice.ts'
import { byItself } from './by-itself.ts'
import type { Words } from './languages/language.ts'
import type { Block } from './message.ts'
import { richTextBlock } from './message.ts'
import type { RichElement, RichSection } from './rich-text.ts'
import { bold, section } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'

const mostReasons = 3
const mostNames = 5
const mostWays = 4
const reasonLength = 200

/** What concerns a cluster, as an item of a list: its name, its pools and why. */
export function concernItem(cluster: AlertCluster, words: Words): RichSection {
  const { alert, fold, sentence } = words
  const reasons = cluster.reasons.slice(0, mostReasons).map((reason) => safeLine(sentence(reason), reasonLength))
  const pools = cluster.pools.map(safeName).filter((pool) => !reasons.some((reason) => reason.includes(pool)))
  const where = pools.length > 0 ? alert.pools(fold(pools, mostNames)) : ''
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : ''
  return section(bold(safeName(cluster.name)), where, why, cluster.when === 'upgrade' ? alert.onceUpgraded : '')
}

/** Clusters that may be concerned, though the inventory cannot tell, in one line. */
export function possiblyConcerned(clusters: readonly AlertCluster[], words: Words): Block[] {
  const possible = clusters.filter((cluster) => cluster.certainty === 'possible')
  const names = possible.map((cluster) => safeName(cluster.name))
  const reason = safeLine(words.sentence(possible[0]?.reasons[0] ?? ''), reasonLength)
  const why = reason === '' ? '' : `: ${reason}`
  return names.length > 0
    ? [richTextBlock(section(bold(`${words.alert.perhaps} `), words.fold(names, mostNames), why))]
    : []
}

/** What happens without anybody's doing: one line where every cluster fares alike, else one for each way of faring. */
export function whatComesByItself(
  notice: Notice,
  concerned: readonly AlertCluster[],
  clusters: readonly Cluster[],
  now: Date,
  words: Words,
): Block[] {
  const byName = new Map(clusters.map((cluster) => [cluster.name, cluster]))
  const ways = Map.groupBy(concerned, (concern) => {
    const cluster = byName.get(concern.name)
    return cluster ? byItself(notice, cluster, concern, now, words).says : ''
  })
  ways.delete('')
  const [only] = ways.keys()
  if (only === undefined) return []
  if (ways.size === 1) return [richTextBlock(section(bold(`${words.alert.byItself} `), only))]
  const items = [...ways].slice(0, mostWays).map(([says, alike]) => {
    const names = alike.map((cluster) => safeName(cluster.name))
    return section(`${words.fold(names, mostNames)}: ${says}`)
  })
  const list: RichElement = { type: 'rich_text_list', style: 'bullet', indent: 0, elements: items }
  return [richTextBlock(section(bold(words.alert.byItself)), list)]
}
