import type { Explanation, ExplanationStep } from '../domain/explanation.ts'
import { plainText, type PlainText } from './controls.ts'
import { richTextBlock, type Block } from './message.ts'
import { bold, section, text, type RichElement, type RichSection } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'
import { count } from './words.ts'

/** Why a notice concerns some clusters, and how many more it concerns. */
export interface Details extends Pick<Explanation, 'title' | 'reading'> {
  readonly clusters: readonly Pick<Explanation, 'cluster' | 'verdict' | 'steps'>[]
  readonly more: number
}

/** A window over Slack. */
export interface Modal {
  readonly type: 'modal'
  readonly title: PlainText
  readonly close: PlainText
  readonly blocks: readonly Block[]
}

/** Characters of blocks as JSON; Slack takes 250 KB and 100 blocks. Source: Slack docs, "views.open". */
const maxView = 100_000
const mostFacts = 50
const mostClusters = 50
const marks = { true: '✅', false: '❌', null: '❔' }

/** How a notice was read, then each cluster with every question that was asked about it. */
export function slackDetails({ title, reading, clusters, more }: Details): Modal {
  const facts = reading
    .slice(0, mostFacts)
    .map(({ field, value, because }) => section(bold(safeName(field)), ` ${safeLine(`${value} · ${because}`)}`))
  const head = richTextBlock(section(bold(safeLine(title, maxTitle) || '?')), ...list(facts))
  const shown = clusters.slice(0, mostClusters).map(clusterBlock)
  while (JSON.stringify([head, ...shown]).length > maxView) shown.pop()
  const left = more + clusters.length - shown.length
  return {
    type: 'modal',
    title: plainText('Why this concerns you'),
    close: plainText('Close'),
    blocks: [head, ...shown, ...(left > 0 ? [richTextBlock(section(`and ${count(left, 'more cluster')}`))] : [])],
  }
}

function clusterBlock({ cluster, verdict, steps }: Details['clusters'][number]): Block {
  return richTextBlock(section(bold(safeName(cluster)), ` · ${safeLine(verdict)}`), ...list(steps.map(stepItem)))
}

function stepItem({ question, answer, because }: ExplanationStep): RichSection {
  return section(`${marks[`${answer}`]} ${safeLine(question)} `, text(safeLine(because), { italic: true }))
}

function list(items: readonly RichSection[]): RichElement[] {
  return items.length > 0 ? [{ type: 'rich_text_list', style: 'bullet', indent: 0, elements: items }] : []
}
