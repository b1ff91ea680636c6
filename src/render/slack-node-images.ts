import type { Cluster } from '../domain/cluster.ts'
import { nodeImageByItself } from './by-itself.ts'
import { fitMessage } from './fit-message.ts'
import type { Words } from './languages/language.ts'
import type { Message } from './message.ts'
import { richTextBlock } from './message.ts'
import { osName } from './os-name.ts'
import type { RichSection } from './rich-text.ts'
import { bold, section, text } from './rich-text.ts'
import { safeName } from './safe-text.ts'
import { severityMarks } from './words.ts'

/** A node pool that runs an older image than the newest announced for its OS release. */
export interface PoolImage {
  readonly cluster: string
  readonly pool: string
  readonly os: string
  readonly running: string
  readonly newest: string
  /** Region that the newest has reached, where the release tracker told it; null = from the release notes, which name none. */
  readonly reached: string | null
  /** null where a version does not tell its day. */
  readonly weeksBehind: number | null
}

const mostNames = 5

/** One message a route and run for all newer node images, however many pools they concern. */
export function slackNodeImages(
  images: readonly PoolImage[],
  clusters: readonly Cluster[],
  now: Date,
  words: Words,
): Message {
  const title = `${severityMarks.info} ${words.images.newer(images.length)}`
  const newest = [...new Set(images.map(({ newest, os }) => `${safeName(newest)} (${osName(safeName(os))})`))]
  const oldestFirst = images.toSorted((one, other) => (other.weeksBehind ?? 0) - (one.weeksBehind ?? 0))
  const groups = Object.values(
    Object.groupBy(oldestFirst, (image) =>
      JSON.stringify([image.cluster, image.os, image.running, image.newest].map(safeName)),
    ),
  )
  return fitMessage(
    {
      text: title,
      head: [richTextBlock(section(bold(title), ` · ${words.fold(newest, mostNames)}`))],
      list: {
        style: 'bullet',
        items: groups.flatMap((group) => (group ? [groupItem(group, clusters, now, words)] : [])),
      },
      tail: [],
    },
    words,
  )
}

/** Pools of one cluster that run the same image. */
function groupItem(group: readonly PoolImage[], clusters: readonly Cluster[], now: Date, words: Words): RichSection {
  const [first] = group
  if (!first) return section()
  const names = group.map((image) => image.pool)
  const cluster = clusters.find((candidate) => candidate.name === first.cluster)
  const says = cluster ? nodeImageByItself(cluster, names, now, words).says : ''
  return section(
    bold(safeName(first.cluster)),
    ` / ${words.fold(names.map(safeName), mostNames)}: ${safeName(first.running)} → ${safeName(first.newest)}${reachedIn(first.reached, words)}${behind(first.weeksBehind, words)}`,
    ...(says ? [words.comma, text(says, { italic: true })] : []),
  )
}

function reachedIn(region: string | null, { outIn }: Words): string {
  return region === null ? '' : outIn(safeName(region))
}

function behind(weeks: number | null, { behindBy, comma }: Words): string {
  return weeks === null ? '' : comma + behindBy(weeks)
}
