import type { Token, Tokens } from 'marked'
import { lexBlocks } from './lex-blocks.ts'
import { normaliseLines } from './normalise-lines.ts'
import { readPlainText, type PlainText, type ReadInline } from './plain-text.ts'
import type { ReleaseHeading } from './release-heading.ts'
import { splitReleases } from './split-releases.ts'

/** One bullet (with all below it) or loose paragraph of a release. */
export interface RawItem {
  readonly line: number
  readonly endLine: number
  /** Headings and category bullets it stands under, outermost first. */
  readonly path: readonly string[]
  readonly markdown: string
  readonly plain: PlainText
}

export interface RawRelease extends ReleaseHeading {
  readonly line: number
  readonly items: readonly RawItem[]
}

interface Walk {
  readonly items: RawItem[]
  path: { depth: number; title: string }[]
  readonly isCategory: (title: string) => boolean
  readonly readInline: ReadInline
}

/**
 * Reads a document of release notes release by release, in document order, each handed to `read` as soon as it is known.
 * A release is lexed by itself, so that the link definitions of one do not answer for another's.
 * `isCategory` tells whether a bullet's own text is a category name, so that the items are the bullets below it.
 */
export function readItems<T>(
  markdown: string,
  isCategory: (title: string) => boolean,
  read: (release: RawRelease) => T,
): T[] {
  return splitReleases(normaliseLines(markdown)).map(({ heading, line, text }) => {
    const { tokens, readInline } = lexBlocks(text)
    const walk: Walk = { items: [], path: [], isCategory, readInline }
    let at = line + 1
    for (const token of tokens) {
      readBlock(walk, token, at)
      at += countLines(token.raw)
    }
    return read({ ...heading, line, items: walk.items })
  })
}

function readBlock(walk: Walk, token: Token, line: number): void {
  if (token.type === 'heading') return readHeading(walk, token as Tokens.Heading)
  if (token.type === 'space' || token.type === 'hr' || token.type === 'def') return
  if (token.type === 'list')
    return readList(
      walk,
      token as Tokens.List,
      line,
      walk.path.map((part) => part.title),
      0,
    )
  addItem(
    walk,
    token.raw,
    [token],
    line,
    walk.path.map((part) => part.title),
  )
}

function readHeading(walk: Walk, token: Tokens.Heading): void {
  const title = readPlainText([token], walk.readInline).text
  walk.path = [...walk.path.filter((part) => part.depth < token.depth), { depth: token.depth, title }]
}

function readList(walk: Walk, list: Tokens.List, firstLine: number, path: readonly string[], depth: number): void {
  let line = firstLine
  for (const item of list.items) {
    const title = depth < 3 ? titleOfNested(item, walk) : null
    if (title !== null && walk.isCategory(title)) readCategory(walk, item, line, [...path, title], depth)
    else addItem(walk, item.raw, item.tokens, line, path)
    line += countLines(item.raw) + (item.raw.endsWith('\n') ? 0 : 1)
  }
}

/** A category's nested bullets are the items; what else it holds is an item of its own. */
function readCategory(walk: Walk, item: Tokens.ListItem, line: number, path: readonly string[], depth: number): void {
  let at = line
  for (const [index, child] of item.tokens.entries()) {
    if (child.type === 'list') readList(walk, child as Tokens.List, at, path, depth + 1)
    else if (index > 0 && child.type !== 'space') addItem(walk, child.raw, [child], at, path)
    const endsBefore = index === 0 && !child.raw.endsWith('\n') && item.tokens[1]?.type !== 'space'
    at += countLines(child.raw) + (endsBefore ? 1 : 0)
  }
}

/** A bullet's own text where others stand below it; null where none do, as with most. */
function titleOfNested({ tokens }: Tokens.ListItem, { readInline }: Walk): string | null {
  if (!tokens.some((token) => token.type === 'list')) return null
  const [first] = tokens
  return first && first.type !== 'list' ? readPlainText([first], readInline).text.replace(/\s*:\s*$/, '') : ''
}

function addItem(walk: Walk, raw: string, tokens: readonly Token[], line: number, path: readonly string[]): void {
  const plain = readPlainText(tokens, walk.readInline)
  if (!/[\p{L}\p{N}]/u.test(plain.text)) return
  const trimmed = raw.trimEnd()
  walk.items.push({
    line,
    endLine: line + countLines(trimmed),
    path,
    markdown: trimmed,
    plain,
  })
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
