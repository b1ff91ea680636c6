import { linkButtons, plainText, type Control, type LinkButton, type PlainText } from './controls.ts'
import type { Email } from './email.ts'
import { joinNeighbours } from './join-neighbours.ts'
import type { RichElement } from './rich-text.ts'

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
/** The part of Block Kit that Lookout speaks. None of it is mrkdwn, so text from outside stays text. */
export type Block = RichTextBlock | ContextBlock | ActionsBlock

/** What a target receives. Slack shows the blocks; a terminal and an e-mail print them. */
export interface Message {
  /** One plain line: for notifications and screen readers, and an e-mail's subject. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** Shown below the blocks, by Slack alone. */
  readonly controls?: readonly Control[]
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
  const elements = linkButtons(label, address)
  return elements.length > 0 ? [{ type: 'actions', elements }] : []
}
