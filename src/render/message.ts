import type { Email } from './email.ts'
import { joinNeighbours } from './join-neighbours.ts'
import type { RichElement } from './rich-text.ts'
import { safeUrl } from './safe-url.ts'

interface RichTextBlock {
  readonly type: 'rich_text'
  readonly elements: readonly RichElement[]
}
interface ContextBlock {
  readonly type: 'context'
  readonly elements: readonly PlainText[]
}
interface ActionsBlock {
  readonly type: 'actions'
  readonly elements: readonly LinkButton[]
}
interface PlainText {
  readonly type: 'plain_text'
  readonly text: string
  readonly emoji: false
}
interface LinkButton {
  readonly type: 'button'
  readonly action_id: string
  readonly text: PlainText
  readonly url: string
}
/** The part of Block Kit that Lookout speaks. None of it is mrkdwn, so text from outside stays text. */
export type Block = RichTextBlock | ContextBlock | ActionsBlock

/** What a target receives. Slack shows the blocks; a terminal and an e-mail print them. */
export interface Message {
  /** One plain line: for notifications and screen readers, and an e-mail's subject. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** What an e-mail shows in place of the blocks. */
  readonly email?: Email
}

export function richTextBlock(...elements: readonly RichElement[]): Block {
  return { type: 'rich_text', elements: joinNeighbours(elements) }
}

/** Small print. */
export function contextBlock(line: string): Block {
  return { type: 'context', elements: [plainText(line)] }
}

/** A row with one button that opens `address`; no row where the address is not one to send people to. */
export function linkRow(label: string, address: string | null): Block[] {
  const url = safeUrl(address)
  if (!url) return []
  return [{ type: 'actions', elements: [{ type: 'button', action_id: 'open-link', text: plainText(label), url }] }]
}

function plainText(line: string): PlainText {
  return { type: 'plain_text', text: line, emoji: false }
}
