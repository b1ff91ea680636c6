import type { Token, Tokens } from 'marked'
import { decodeEntities } from '../domain/decode-entities.ts'
import type { Span, TextStyle } from './rich-text.ts'
import { text } from './rich-text.ts'
import { safeUrl } from './safe-url.ts'

/** Inline tokens as spans. HTML stays literal; a link that leads anywhere but to http, https or mail becomes its text. */
export function markdownToSpans(tokens: readonly Token[], style: TextStyle = {}): Span[] {
  return tokens.flatMap((token) => spansOf(token, style)).filter((span) => span.text !== '')
}

function spansOf(token: Token, style: TextStyle): Span[] {
  const children = 'tokens' in token ? token.tokens : undefined
  const inside = (added: TextStyle) => markdownToSpans(children ?? [literal(token)], { ...style, ...added })
  switch (token.type) {
    case 'strong':
      return inside({ bold: true })
    case 'em':
      return inside({ italic: true })
    case 'del':
      return inside({ strike: true })
    case 'link':
      return linked(inside({}), token.href)
    case 'image':
      return linked([styled(token.text || 'image', style)], token.href)
    case 'codespan':
      return [styled(token.text, { ...style, code: true })]
    case 'br':
      return [styled('\n', style)]
    case 'checkbox':
      return [styled(token.checked ? '☑ ' : '☐ ', style)]
    case 'escape':
    case 'html':
      return [styled(token.text, style)]
    case 'text':
      return children ? inside({}) : [styled(decodeEntities(token.text.replace(/ *\n */g, ' ')), style)]
    default:
      return [styled(token.raw, style)]
  }
}

function styled(value: string, style: TextStyle): Span {
  return Object.keys(style).length > 0 ? text(value, style) : text(value)
}

function linked(spans: readonly Span[], href: string): Span[] {
  const url = safeUrl(decodeEntities(href))
  return spans.map((span) => (url ? { ...span, type: 'link', url } : span))
}

function literal(token: Token): Tokens.Text {
  return { type: 'text', raw: token.raw, text: token.raw }
}
