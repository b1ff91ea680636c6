/** Slack's rich text doubles as the neutral form of formatted text: its `text` is literal, nothing in it is markup. */
export interface TextStyle {
  readonly bold?: true
  readonly italic?: true
  readonly strike?: true
  readonly code?: true
}
export interface Text {
  readonly type: 'text'
  readonly text: string
  readonly style?: TextStyle
}
interface Link {
  readonly type: 'link'
  readonly text: string
  readonly url: string
  readonly style?: TextStyle
}
export type Span = Text | Link

export interface RichSection {
  readonly type: 'rich_text_section'
  readonly elements: readonly Span[]
}
export interface RichList {
  readonly type: 'rich_text_list'
  readonly style: 'bullet' | 'ordered'
  /** 0 to 8. */
  readonly indent: number
  /** Number before the first one, for an ordered list that goes on after a nested one. */
  readonly offset?: number
  readonly elements: readonly RichSection[]
}
interface RichQuote {
  readonly type: 'rich_text_quote'
  readonly elements: readonly Span[]
}
interface RichCode {
  readonly type: 'rich_text_preformatted'
  readonly elements: readonly Span[]
}
export type RichElement = RichSection | RichList | RichQuote | RichCode

export function text(value: string, style?: TextStyle): Text {
  return style ? { type: 'text', text: value, style } : { type: 'text', text: value }
}

export function bold(value: string): Span {
  return text(value, { bold: true })
}

/** A section of spans; bare strings are plain text, empty ones (which Slack refuses) are left out. */
export function section(...parts: readonly (Span | string)[]): RichSection {
  const spans = parts.map((part) => (typeof part === 'string' ? text(part) : part))
  return { type: 'rich_text_section', elements: spans.filter((span) => span.text !== '') }
}

/** Every span in reading order, with line breaks, list markers and indents as text. */
export function flattenRichText(elements: readonly RichElement[]): Span[] {
  return elements.flatMap((element, index) => [...(index > 0 ? [text('\n')] : []), ...flattenElement(element)])
}

function flattenElement(element: RichElement): readonly Span[] {
  if (element.type !== 'rich_text_list') return element.elements
  const { style, indent, offset = 0 } = element
  return element.elements.flatMap((item, index) => {
    const marker = style === 'bullet' ? '•' : `${offset + index + 1}.`
    return [text(`${index > 0 ? '\n' : ''}${'  '.repeat(indent)}${marker} `), ...item.elements]
  })
}
