import type { Colors } from 'picocolors/types.js'
import { wrapLines } from './console-table.ts'
import type { Block, Message } from './message.ts'
import type { RichElement, RichList, Span } from './rich-text.ts'
import { safeText } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

/** A message as a terminal shows it: the same blocks that Slack gets, wrapped and coloured. */
export function consoleMessage({ blocks }: Message, terminal: Terminal): string {
  return blocks.flatMap((block) => blockLines(block, terminal)).join('\n')
}

/** Rich text as wrapped lines. */
export function consoleRichText(elements: readonly RichElement[], terminal: Terminal): string[] {
  return elements.flatMap((element) => elementLines(element, terminal))
}

function blockLines(block: Block, terminal: Terminal): string[] {
  const { colors, width } = terminal
  switch (block.type) {
    case 'rich_text':
      return consoleRichText(block.elements, terminal)
    case 'context':
      return block.elements.flatMap(({ text }) => wrapLines(safeText(text), width).map(colors.dim))
    case 'actions':
      return block.elements.map(({ text, url }) => colors.dim(`${safeText(text.text)} ${safeText(url)}`))
  }
}

function elementLines(element: RichElement, { colors, width }: Terminal): string[] {
  switch (element.type) {
    case 'rich_text_section':
      return wrapLines(paintSpans(element.elements, colors), width)
    case 'rich_text_list':
      return listLines(element, { colors, width })
    case 'rich_text_quote':
      return wrapLines(paintSpans(element.elements, colors), width - 4).map((line) => `  ${colors.dim('│')} ${line}`)
    case 'rich_text_preformatted':
      return paintSpans(element.elements, colors)
        .split('\n')
        .map((line) => `    ${line}`)
  }
}

function listLines({ style, indent, offset = 0, elements }: RichList, { colors, width }: Terminal): string[] {
  return elements.flatMap((item, index) => {
    const marker = `${'  '.repeat(indent + 1)}${style === 'bullet' ? '•' : `${offset + index + 1}.`} `
    const [first = '', ...rest] = wrapLines(paintSpans(item.elements, colors), width - marker.length)
    return [marker + first, ...rest.map((line) => ' '.repeat(marker.length) + line)]
  })
}

function paintSpans(spans: readonly Span[], colors: Colors): string {
  return spans.map((span) => paintSpan(span, colors)).join('')
}

function paintSpan({ type, text, style = {} }: Span, colors: Colors): string {
  const paints = [
    style.bold && colors.bold,
    style.italic && colors.italic,
    style.strike && colors.strikethrough,
    style.code && colors.cyan,
    type === 'link' && colors.underline,
  ]
  return paints.reduce<string>((painted, paint) => (paint ? paint(painted) : painted), safeText(text))
}
