import type { Explanation, ExplanationStep } from '../domain/explanation.ts'
import { plainText, type PlainText } from './controls.ts'
import { richTextBlock, type Block } from './message.ts'
import { bold, section, text, type RichElement } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'
import { count } from './words.ts'

/** A window over Slack. */
export interface Modal {
  readonly type: 'modal'
  readonly title: PlainText
  readonly close: PlainText
  readonly blocks: readonly Block[]
}

/** Far below the 250 KB and 100 blocks of a view; no text of it is longer than a section's. Source: Slack docs, "views.open". */
const maxView = 50_000
const maxText = 500
const marks = { true: '✅', false: '❌', null: '❔' }

/** Why a notice concerns clusters: how it was read, then each cluster with every question that was asked. */
export function slackDetails(explanations: readonly Explanation[]): Modal {
  const [first] = explanations
  const reading = (first?.reading ?? []).map(({ field, value, because }) =>
    section(bold(safeLine(field)), ` ${safeLine(value, maxText)} · ${safeLine(because, maxText)}`),
  )
  const blocks = [
    richTextBlock(section(bold(safeLine(first?.title ?? 'Nothing is known of it any more', maxTitle)))),
    ...(reading.length > 0 ? [richTextBlock(section(bold('As it was read')), ...list(reading))] : []),
  ]
  const clusters = explanations.map(clusterBlock)
  while (JSON.stringify([...blocks, ...clusters]).length > maxView && clusters.length > 0) clusters.pop()
  const more = explanations.length - clusters.length
  return {
    type: 'modal',
    title: plainText('Why this concerns you'),
    close: plainText('Close'),
    blocks: [
      ...blocks,
      ...clusters,
      ...(more > 0 ? [richTextBlock(section(`and ${count(more, 'more cluster')}`))] : []),
    ],
  }
}

function clusterBlock({ cluster, verdict, steps }: Explanation): Block {
  const head = section(bold(safeName(cluster)), ` · ${safeLine(verdict, maxText)}`)
  return richTextBlock(head, ...list(steps.map(describeStep)))
}

function describeStep({ question, answer, because }: ExplanationStep) {
  const mark = marks[String(answer) as keyof typeof marks]
  return section(`${mark} ${safeLine(question, maxText)} `, text(safeLine(because, maxText), { italic: true }))
}

function list(items: readonly ReturnType<typeof section>[]): RichElement[] {
  return items.length > 0 ? [{ type: 'rich_text_list', style: 'bullet', indent: 0, elements: items }] : []
}
