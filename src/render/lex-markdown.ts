import { Lexer } from 'marked'
import type { Token } from 'marked'
import { safeText } from './safe-text.ts'
import { truncateText } from './truncate-text.ts'

// Far above any bullet of the release notes, low enough that the lexer's worst inputs stay within a blink.
const maxSource = 8000
const maxIndent = 24
const deepLine = /^(?:[ ]*(?:[-*+>]|\d+[.)])){9}/m

/** Markdown's tokens. Text that is too long is cut, too deep is kept as one literal paragraph: the lexer recurses. */
export function lexMarkdown(markdown: string): Token[] {
  // Cut roughly before the cleaning, so that a megabyte costs nothing, and exactly after it.
  const source = truncateText(safeText(markdown.slice(0, 2 * maxSource)), maxSource)
  if (deepLine.test(source)) return literal(source)
  try {
    return new Lexer({ gfm: true }).lex(source.replaceAll(new RegExp(`^ {${maxIndent},}`, 'gm'), ' '.repeat(maxIndent)))
  } catch {
    return literal(source)
  }
}

function literal(source: string): Token[] {
  return [{ type: 'text', raw: source, text: source }]
}
