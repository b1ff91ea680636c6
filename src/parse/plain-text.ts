import type { Token, Tokens } from 'marked'
import { decodeEntities } from '../domain/decode-entities.ts'
import type { Link } from '../domain/notice.ts'

/** Text without Markdown, and the links that were in it. */
export interface PlainText {
  readonly text: string
  readonly links: readonly Link[]
}

/** The file that relative links of the CHANGELOG stand in. */
const repository = 'https://github.com/Azure/AKS/blob/master/'

/** Reads marked's tokens of one item: link texts stay, addresses go; nested blocks stand on lines of their own. */
export function readPlainText(tokens: readonly Token[]): PlainText {
  const links: Link[] = []
  const out: string[] = []
  for (const token of tokens) collect(token, out, links)
  return { text: tidySpace(out.join('')), links }
}

function tidySpace(text: string): string {
  const even = /[^\S\n ]| {2}/.test(text) ? text.replace(/[^\S\n]+/g, ' ') : text
  return (even.includes('\n') ? even.replace(/ ?\n\s*/g, '\n') : even).trim()
}

/** An absolute http(s) address, or null where a link's target is none. */
export function absoluteUrl(href: string): string | null {
  const target = href.trim()
  if (/^https:\/\/[\w.-]+\/[\w./?=&%#~:@+,;-]*$/.test(target)) return target
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) && !/^https?:/i.test(target)) return null
  try {
    const url = new URL(target, repository)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}

function collect(token: Token, out: string[], links: Link[]): void {
  switch (token.type) {
    case 'link':
    case 'image':
      return collectLink(token as Tokens.Link, out, links)
    case 'list':
      for (const item of (token as Tokens.List).items) {
        out.push('\n')
        for (const child of item.tokens) collect(child, out, links)
      }
      return
    case 'space':
    case 'br':
    case 'hr':
      out.push('\n')
      return
    case 'codespan':
      out.push(withoutDates((token as Tokens.Codespan).text))
      return
    case 'escape':
      out.push((token as Tokens.Escape).text)
      return
    case 'code':
      out.push('\n', (token as Tokens.Code).text, '\n')
      return
    case 'table':
      return collectTable(token as Tokens.Table, out, links)
    default:
      return collectNested(token, out, links)
  }
}

/** A date in code is an API version: with hyphens that do not break it reads the same and is none. */
function withoutDates(code: string): string {
  return code.replace(/(20\d\d)-(\d\d)-(\d\d)/g, '$1\u2011$2\u2011$3')
}

function collectNested(token: Token, out: string[], links: Link[]): void {
  const block = token.type === 'paragraph' || token.type === 'heading' || token.type === 'blockquote'
  if (block) out.push('\n')
  if ('tokens' in token && token.tokens) for (const child of token.tokens) collect(child, out, links)
  else if (!isComment(token)) out.push(lineless(decodeEntities('text' in token ? String(token.text) : token.raw)))
  if (block) out.push('\n')
}

function isComment({ type, raw }: Token): boolean {
  return type === 'html' && raw.trimStart().startsWith('<!--')
}

/** A single line break in Markdown is a space. */
function lineless(text: string): string {
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text
}

function collectLink(token: Tokens.Link, out: string[], links: Link[]): void {
  const inner = token.tokens?.length ? readPlainText(token.tokens).text : token.text
  out.push(inner)
  const url = absoluteUrl(token.href)
  if (url) links.push({ text: inner, url })
}

function collectTable(token: Tokens.Table, out: string[], links: Link[]): void {
  for (const row of [token.header, ...token.rows]) {
    out.push('\n')
    for (const cell of row) {
      for (const child of cell.tokens) collect(child, out, links)
      out.push(' ')
    }
  }
}
