import { Lexer, type Token, type TokenizerExtensionFunction } from 'marked'
import { readPlainInline } from './plain-inline.ts'
import { readPlainList } from './plain-list.ts'
import { readInlineTokens, type ReadInline } from './plain-text.ts'

/** Markdown cut into blocks, whose inner text is lexed when it is read. */
export interface Blocks {
  readonly tokens: readonly Token[]
  readonly readInline: ReadInline
}

/** As most bullets open: nothing but text can begin with a letter where no other line follows, or a bullet does. */
const opening = /^[a-z][^\n]*(?:$|(?=\n *[*+-] [^\s|:-]))/i

/** Spares a bullet's first line marked's search for a dozen other blocks. */
const readOpening: TokenizerExtensionFunction = function (src, tokens) {
  if (this.lexer.state.top || tokens.length > 0) return undefined
  const text = opening.exec(src)?.[0]
  return text === undefined ? undefined : { type: 'text', raw: text, text, tokens: this.lexer.inline(text) }
}

/** What marked asks before its own rules. */
const extensions = { renderers: {}, childTokens: {}, block: [readPlainList, readOpening] }

/** Cuts one part of a document into blocks. */
export function lexBlocks(markdown: string): Blocks {
  const lexer = new Lexer({ gfm: true, extensions })
  const tokens = lexer.blockTokens(markdown, lexer.tokens)
  const sources = new Map<readonly Token[], string>()
  for (const { tokens: inner, src } of lexer.inlineQueue) sources.set(inner, src)
  return {
    tokens,
    readInline(inner) {
      const source = sources.get(inner)
      if (source === undefined) return null
      // A block never goes on inside the raw HTML that the one before it left open.
      lexer.state.inRawBlock = false
      return readPlainInline(source) ?? readInlineTokens(lexer.inlineTokens(source))
    },
  }
}
