import { button } from './controls.ts'
import type { Words } from './languages/language.ts'
import type { Message } from './message.ts'
import { contextBlock, richTextBlock } from './message.ts'
import type { RichElement, RichSection } from './rich-text.ts'
import { bold, section } from './rich-text.ts'
import { safeLine } from './safe-text.ts'
import { maxFallback, maxItems, maxMessage, maxTitle } from './slack-limits.ts'

/** An answer that may be longer than a screen. */
export interface Listing<T> {
  readonly title: string
  /** Lines that stand above the first screen; under half a message together. */
  readonly lead?: readonly RichSection[]
  readonly items: readonly T[]
  /** An item's line, of some hundred characters. Only items on the screen are asked for. */
  readonly show: (item: T) => RichSection
  /** Heading of an item: neighbours of one heading stand below it together. */
  readonly heading?: (item: T) => string
  /** What to say where there are no items. */
  readonly none: string
  /** Small print below. */
  readonly note?: string
  /** Items on a screen at most; 10 unless told. */
  readonly most?: number
}

/** The screen that was asked for. */
export interface Page {
  /** Number of the first item, from 1. */
  readonly from: number
  /** The question, which with ` --from 11` behind it leads on; at most {@link maxQuestion} characters. */
  readonly question: string
}

/** Far below what a button's value holds. */
export const maxQuestion = 300

/** Room for the buttons, whose values repeat the question, and the small print. */
const tailRoom = 2500

/** One screen of a listing with the buttons that lead to the others. No item is lost or repeated between screens. */
export function answerPage<T>(listing: Listing<T>, { from: asked, question }: Page, { answer }: Words): Message {
  const { title, lead = [], items, heading, none, note, most = maxItems } = listing
  const from = asked > items.length ? 1 : asked
  const isFirst = from === 1
  const head = (range: string) => [
    richTextBlock(
      section(bold(safeLine(title, maxTitle)), range),
      ...(isFirst ? lead : []),
      ...(items.length === 0 ? [section(none)] : []),
    ),
  ]
  const room = maxMessage - tailRoom - JSON.stringify(head('')).length
  const shown = items.slice(from - 1, from - 1 + most).map((item) => ({
    line: listing.show(item),
    heading: heading?.(item) ?? '',
  }))
  while (shown.length > 1 && JSON.stringify(shown).length > room) shown.pop()
  const next = from + shown.length
  const range = shown.length < items.length ? answer.range(from, next - 1, items.length) : ''
  const buttons = [
    ...(isFirst ? [] : [button('page-start', answer.fromStart, question)]),
    ...(next <= items.length ? [button('page-more', answer.showMore, `${question} --from ${next}`)] : []),
  ]
  return {
    text: safeLine(`${title}${range}`, maxFallback),
    blocks: [
      ...head(range),
      ...(shown.length > 0 ? [richTextBlock(...underHeadings(shown))] : []),
      ...(note ? [contextBlock(note)] : []),
    ],
    ...(buttons.length > 0 && { controls: [{ type: 'actions', elements: buttons }] }),
  }
}

function underHeadings(shown: readonly { readonly line: RichSection; readonly heading: string }[]): RichElement[] {
  return shown.flatMap(({ line, heading }, index): RichElement[] => [
    ...(heading === '' || heading === shown[index - 1]?.heading ? [] : [section(bold(heading))]),
    { type: 'rich_text_list', style: 'bullet', indent: 0, elements: [line] },
  ])
}
