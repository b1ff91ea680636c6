import { plainText, type PlainText } from './controls.ts'
import type { Block } from './message.ts'

/** A window over Slack. */
export interface Modal {
  readonly type: 'modal'
  /** Tells the windows that can be submitted apart. */
  readonly callback_id?: string
  readonly title: PlainText
  readonly close: PlainText
  readonly submit?: PlainText
  readonly blocks: readonly (Block | InputBlock)[]
}

/** A question with the field for its answer. */
export interface InputBlock {
  readonly type: 'input'
  readonly block_id: string
  readonly label: PlainText
  readonly hint?: PlainText
  readonly optional: true
  readonly element: TextInput | Menu
}
interface TextInput {
  readonly type: 'plain_text_input'
  readonly action_id: string
  readonly multiline: boolean
  readonly max_length: number
  readonly placeholder?: PlainText
}
interface Menu {
  readonly type: 'static_select' | 'multi_static_select'
  readonly action_id: string
  readonly options: readonly { readonly text: PlainText; readonly value: string }[]
}

/** Something to fill in or to choose, which may be left out. */
export interface Field {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Shown in the empty field. */
  readonly example?: string
  readonly lines?: true
  readonly choices?: readonly string[]
  readonly several?: true
}

/** Slack takes no more in one field. Source: Slack docs, "Plain-text input element". */
export const maxInput = 3000

/** A window with nothing to fill in. */
export function page(title: string, close: string, blocks: readonly Block[]): Modal {
  return { type: 'modal', title: plainText(title), close: plainText(close), blocks }
}

/** A field; whoever reads it finds it by its id. At most 100 choices. */
export function inputBlock({ id, label, hint, example, lines, choices, several }: Field): InputBlock {
  const options = choices?.map((choice) => ({ text: plainText(choice), value: choice }))
  const placeholder = example === undefined ? {} : { placeholder: plainText(example) }
  return {
    type: 'input',
    block_id: id,
    label: plainText(label),
    ...(hint !== undefined && { hint: plainText(hint) }),
    optional: true,
    element: options
      ? { type: several ? 'multi_static_select' : 'static_select', action_id: id, options }
      : { type: 'plain_text_input', action_id: id, multiline: lines ?? false, max_length: maxInput, ...placeholder },
  }
}
