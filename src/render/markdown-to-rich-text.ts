import type { Token, Tokens } from 'marked'
import { clipRichText } from './clip-rich-text.ts'
import { joinNeighbours } from './join-neighbours.ts'
import { lexMarkdown } from './lex-markdown.ts'
import { markdownToSpans } from './markdown-to-spans.ts'
import type { RichElement, RichList, Span } from './rich-text.ts'
import { flattenRichText, section, text } from './rich-text.ts'

/** Slack's deepest indent. Source: Slack docs, "Rich text block", list element. */
const maxIndent = 8
const inlineBlocks = new Set(['text', 'paragraph', 'heading', 'html', 'checkbox', 'space'])

/** A notice's Markdown as rich text of at most `max` characters; whatever the text holds comes out as text. */
export function markdownToRichText(markdown: string, max: number): RichElement[] {
  return clipRichText(blocks(lexMarkdown(markdown), 0), max)
}

function blocks(tokens: readonly Token[], indent: number): RichElement[] {
  const elements = tokens.flatMap((token) => block(token, indent))
  return joinNeighbours(elements.filter((element) => element.elements.length > 0))
}

function block(token: Token, indent: number): RichElement[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'hr':
      return []
    case 'list':
      return list(token as Tokens.List, indent)
    case 'code':
      return [{ type: 'rich_text_preformatted', elements: section(token.text).elements }]
    case 'blockquote':
      return [{ type: 'rich_text_quote', elements: flattenRichText(blocks(token.tokens ?? [], 0)) }]
    case 'table':
      return table(token as Tokens.Table)
    default:
      return [section(...inline(token))]
  }
}

function list(token: Tokens.List, indent: number): RichElement[] {
  const start = typeof token.start === 'number' ? token.start - 1 : 0
  return token.items.flatMap((item, index) => {
    const rest = item.tokens.findIndex((child) => !inlineBlocks.has(child.type))
    const own = rest < 0 ? item.tokens : item.tokens.slice(0, rest)
    const nested = rest < 0 ? [] : item.tokens.slice(rest)
    const head: RichList = {
      type: 'rich_text_list',
      style: token.ordered ? 'ordered' : 'bullet',
      indent: Math.min(indent, maxIndent),
      ...(token.ordered && start + index > 0 ? { offset: start + index } : {}),
      elements: [section(...lines(own))].filter((line) => line.elements.length > 0),
    }
    return [head, ...blocks(nested, indent + 1)]
  })
}

function table(token: Tokens.Table): RichElement[] {
  return [token.header, ...token.rows].map((cells) =>
    section(...cells.flatMap((cell, index) => [...(index > 0 ? [' | '] : []), ...markdownToSpans(cell.tokens)])),
  )
}

/** Blocks of text under one another; a checkbox stands before its text. */
function lines(tokens: readonly Token[]): Span[] {
  const texts = tokens.filter((token) => token.type !== 'space')
  return texts.flatMap((token, index) => {
    const first = index === 0 || texts[index - 1]?.type === 'checkbox'
    return first ? inline(token) : [text('\n'), ...inline(token)]
  })
}

function inline(token: Token): Span[] {
  if (token.type === 'heading') return markdownToSpans(token.tokens ?? [], { bold: true })
  return markdownToSpans(token.type === 'paragraph' ? (token.tokens ?? []) : [token])
}
