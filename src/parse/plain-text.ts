import type { Token, Tokens } from 'marked'
import { decodeEntities } from '../domain/decode-entities.ts'
import type { Link } from '../domain/notice.ts'
import { remember } from '../domain/remember.ts'

/** Text without Markdown, and the links that were in it. */
export interface PlainText {
  readonly text: string
  readonly links: readonly Link[]
}

/** The file that relative links of the CHANGELOG stand in. */
const repository = 'https://github.com/Azure/AKS/blob/master/'

/** Reads what a block's tokens would hold if they were lexed already; null where they are. Space is not tidy yet. */
export type ReadInline = (tokens: readonly Token[]) => PlainText | null

/** Reads marked's tokens of one item: link texts stay, addresses go; nested blocks stand on lines of their own. */
export function readPlainText(tokens: readonly Token[], readInline: ReadInline = () => null): PlainText {
  const { text, links } = readTokens(tokens, readInline)
  return { text: tidySpace(text), links }
}

/** The same of what stands inside a block, its space left as it is. */
export function readInlineTokens(tokens: readonly Token[]): PlainText {
  return readTokens(tokens, () => null)
}

/** What was read of some tokens so far. */
interface Collected {
  readonly out: string[]
  readonly links: Link[]
  readonly readInline: ReadInline
}

function readTokens(tokens: readonly Token[], readInline: ReadInline): PlainText {
  const read: Collected = { out: [], links: [], readInline }
  collectAll(tokens, read)
  return { text: read.out.join(''), links: read.links }
}

function collectAll(tokens: readonly Token[], read: Collected): void {
  for (const token of tokens) collect(token, read)
  const inner = read.readInline(tokens)
  if (!inner) return
  read.out.push(inner.text)
  read.links.push(...inner.links)
}

/** Space as a line of text has it; a line break stays one. */
export function tidySpace(text: string): string {
  const even = /[^\S\n ]| {2}/.test(text) ? text.replace(/[^\S\n]+/g, ' ') : text
  return (even.includes('\n') ? even.replace(/ ?\n\s*/g, '\n') : even).trim()
}

/** An absolute http(s) address, or null where a link's target is none. */
export const absoluteUrl = remember((href): string | null => {
  const target = href.trim()
  if (/^https?:\/\/[\w.-]+\/[\w./?=&%#~:@+,;-]*$/.test(target)) return target
  if (/^[\w-]+(?:[./][\w-]+)*$/.test(target)) return repository + target
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) && !/^https?:/i.test(target)) return null
  try {
    const url = new URL(target, repository)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
})

function collect(token: Token, read: Collected): void {
  switch (token.type) {
    case 'link':
    case 'image':
      return collectLink(token as Tokens.Link, read)
    case 'list':
      for (const item of (token as Tokens.List).items) {
        read.out.push('\n')
        collectAll(item.tokens, read)
      }
      return
    case 'space':
    case 'br':
    case 'hr':
      read.out.push('\n')
      return
    case 'codespan':
      read.out.push(withoutDates((token as Tokens.Codespan).text))
      return
    case 'escape':
      read.out.push((token as Tokens.Escape).text)
      return
    case 'code':
      read.out.push('\n', (token as Tokens.Code).text, '\n')
      return
    case 'table':
      return collectTable(token as Tokens.Table, read)
    default:
      return collectNested(token, read)
  }
}

/** A date in code is an API version: with hyphens that do not break it reads the same and is none. */
export function withoutDates(code: string): string {
  return code.replace(/(20\d\d)-(\d\d)-(\d\d)/g, '$1\u2011$2\u2011$3')
}

function collectNested(token: Token, read: Collected): void {
  const block = token.type === 'paragraph' || token.type === 'heading' || token.type === 'blockquote'
  if (block) read.out.push('\n')
  if ('tokens' in token && token.tokens) collectAll(token.tokens, read)
  else if (!isComment(token)) read.out.push(lineless(decodeEntities('text' in token ? String(token.text) : token.raw)))
  if (block) read.out.push('\n')
}

function isComment({ type, raw }: Token): boolean {
  return type === 'html' && raw.trimStart().startsWith('<!--')
}

/** A single line break in Markdown is a space. */
export function lineless(text: string): string {
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text
}

function collectLink(token: Tokens.Link, read: Collected): void {
  const inner = token.tokens?.length ? readPlainText(token.tokens).text : token.text
  read.out.push(inner)
  addLink(read.links, inner, token.href)
}

/** Adds a link under its text, unless its address leads nowhere that a reader could go. */
export function addLink(links: Link[], text: string, href: string): void {
  const url = absoluteUrl(href)
  if (url) links.push({ text, url })
}

function collectTable(token: Tokens.Table, read: Collected): void {
  for (const row of [token.header, ...token.rows]) {
    read.out.push('\n')
    for (const cell of row) {
      collectAll(cell.tokens, read)
      read.out.push(' ')
    }
  }
}
