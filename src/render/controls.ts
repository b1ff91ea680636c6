import type { Text } from './rich-text.ts'
import { safeUrl } from './safe-url.ts'

export interface PlainText {
  readonly type: 'plain_text'
  readonly text: string
  readonly emoji: false
}
export interface LinkButton {
  readonly type: 'button'
  readonly action_id: string
  readonly text: PlainText
  readonly url: string
}

/** What only Slack can show below a message: what people did about it, and what they can do. */
export type Control = PeopleLine | ControlRow

interface PeopleLine {
  readonly type: 'rich_text'
  readonly elements: readonly [{ readonly type: 'rich_text_section'; readonly elements: readonly (Text | Mention)[] }]
}
/** Slack puts the person's name in its place. */
export interface Mention {
  readonly type: 'user'
  readonly user_id: string
}
interface ControlRow {
  readonly type: 'actions'
  readonly elements: readonly (Button | Select | LinkButton)[]
}
interface Button {
  readonly type: 'button'
  readonly action_id: string
  readonly text: PlainText
  /** What Slack hands back with a press, of at most 2,000 characters. */
  readonly value?: string
}
interface Select {
  readonly type: 'static_select'
  readonly action_id: string
  readonly placeholder: PlainText
  readonly options: readonly { readonly text: PlainText; readonly value: string }[]
}

/** A line on people, each named by an id of Slack's. */
export function peopleLine(...elements: readonly (Text | Mention)[]): PeopleLine {
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}

export function mention(user: string): Mention {
  return { type: 'user', user_id: user }
}

export function button(id: string, label: string, value?: string): Button {
  return { type: 'button', action_id: id, text: plainText(label), ...(value !== undefined && { value }) }
}

/** At most 100 choices with values of at most 150 characters. Source: Slack docs, "Select menu element". */
export function select(
  id: string,
  label: string,
  choices: readonly { readonly id: string; readonly label: string }[],
): Select {
  const options = choices.map((choice) => ({ text: plainText(choice.label), value: choice.id }))
  return { type: 'static_select', action_id: id, placeholder: plainText(label), options }
}

/** A button that opens `address`, or none. */
export function linkButtons(label: string, address: string | null): LinkButton[] {
  const url = safeUrl(address)
  return url ? [{ type: 'button', action_id: 'open-link', text: plainText(label), url }] : []
}

/** Text that Slack shows as it stands. */
export function plainText(line: string): PlainText {
  return { type: 'plain_text', text: line, emoji: false }
}
