import { Lexer, type Token, type TokenizerExtensionFunction } from 'marked'
import { readPlainList } from './plain-list.ts'
import { readInlineTokens, readUnmarked, type PlainText, type ReadInline } from './plain-text.ts'

/** Markdown cut into blocks, whose inner text is lexed when it is read. */
export interface Blocks {
  readonly tokens: readonly Token[]
  readonly readInline: ReadInline
}

/** What some Markdown begins with that stands inside a line, an address without brackets or a break; all else is text. */
const mark = /[\\<[*_`~@]|:\/\/|www\.| {2}\n/i

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

/**
 * Makes a lexer of the parts of one document. Release notes say much again in the same words, so it remembers what it made
 * of a text, wherever link definitions do not decide what that means.
 */
export function createBlockLexer(): (markdown: string) => Blocks {
  const known = new Map<string, PlainText>()
  return (markdown) => {
    const lexer = new Lexer({ gfm: true, extensions })
    const tokens = lexer.blockTokens(markdown, lexer.tokens)
    const sources = new Map<readonly Token[], string>()
    for (const { tokens: inner, src } of lexer.inlineQueue) sources.set(inner, src)
    const hasDefinitions = Object.keys(lexer.tokens.links).length > 0
    const read = (source: string): PlainText => {
      if (!mark.test(source)) return readUnmarked(source)
      // A block never goes on inside the raw HTML that the one before it left open.
      lexer.state.inRawBlock = false
      return readInlineTokens(lexer.inlineTokens(source))
    }
    return {
      tokens,
      readInline(inner) {
        const source = sources.get(inner)
        if (source === undefined) return null
        if (hasDefinitions) return read(source)
        const before = known.get(source)
        if (before) return before
        const made = read(source)
        known.set(source, made)
        return made
      },
    }
  }
}
