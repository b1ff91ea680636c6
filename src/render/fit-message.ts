import type { Words } from './languages/language.ts'
import type { Block, Message } from './message.ts'
import { richTextBlock } from './message.ts'
import type { RichList, RichSection } from './rich-text.ts'
import { section } from './rich-text.ts'
import { safeLine } from './safe-text.ts'
import { maxFallback, maxItems, maxMessage } from './slack-limits.ts'

export interface Draft {
  /** One plain line for notifications. */
  readonly text: string
  /** Above and below the list; their maker keeps them under half a message together. */
  readonly head: readonly Block[]
  readonly tail: readonly Block[]
  /** Grows with what a team runs. */
  readonly list?: ListDraft | undefined
  readonly controls?: Message['controls']
}

interface ListDraft {
  readonly lead?: RichSection | undefined
  readonly style: RichList['style']
  readonly items: readonly RichSection[]
}

/** A message that Slack takes: what does not fit of the list becomes "and N more". */
export function fitMessage(draft: Draft, words: Words): Message {
  const { text, head, tail, list, controls } = draft
  const room = maxMessage - size(head) - size(tail)
  return {
    text: safeLine(text, maxFallback),
    blocks: [...head, ...(list && list.items.length > 0 ? [listBlock(list, room, words)] : []), ...tail],
    ...(controls && { controls }),
  }
}

function listBlock({ lead, style, items }: ListDraft, room: number, words: Words): Block {
  const kept = items.slice(0, maxItems)
  while (kept.length > 0 && size(kept) > room) kept.pop()
  const more = items.length - kept.length
  const elements = kept.length > 0 ? [{ type: 'rich_text_list' as const, style, indent: 0, elements: kept }] : []
  return richTextBlock(...(lead ? [lead] : []), ...elements, ...(more > 0 ? [section(words.andMore(more))] : []))
}

function size(value: unknown): number {
  return JSON.stringify(value).length
}
