import type { TokenizerExtensionFunction, Tokens } from 'marked'

/** Wider content is marked's to read. */
const indent = 2
const [newline, space, tab] = [10, 32, 9]
const [asterisk, plus, hyphen] = [42, 43, 45]
/** A task, or what may be a line across the page. */
const special = /\[[ x]\]|[*_-][*_ \t-]*(?:\n|$)/iy
const over = /\n+(?![\s*+\-\d])|$/y

/**
 * Reads the lists that release notes are made of: bullets at the margin, below each only lines that are indented, and blank
 * lines only between bullets. Marked holds every line of a list against a dozen other blocks, and again at each level; of
 * these lists it makes the same tokens. All others are left to it.
 */
export const readPlainList: TokenizerExtensionFunction = function (src) {
  const bullets = findBullets(src)
  if (!bullets) return undefined
  const { starts, loose } = bullets
  const raw = src.slice(0, bullets.end).trimEnd()
  const items = starts.map((start, index) => itemOf(raw.slice(start, starts[index + 1]), loose))
  for (const item of items) {
    this.lexer.state.top = false
    item.tokens = this.lexer.blockTokens(item.text, [])
    if (loose) for (const token of item.tokens) if (token.type === 'text') token.type = 'paragraph'
  }
  return { type: 'list', raw, ordered: false, start: '', loose, items }
}

/** The bullets of such a list. */
interface Bullets {
  readonly starts: readonly number[]
  readonly end: number
  /** Blank lines part some of them. */
  readonly loose: boolean
}

function findBullets(src: string): Bullets | null {
  const mark = src.charCodeAt(0)
  if (mark !== asterisk && mark !== plus && mark !== hyphen) return null
  const starts: number[] = []
  let loose = false
  let at = 0
  while (at < src.length) {
    if (src.charCodeAt(at) === newline) {
      const next = afterBlank(src, at)
      if (src.charCodeAt(next) !== mark || src.charCodeAt(next + 1) !== space) break
      loose = true
      at = next
    }
    if (src.charCodeAt(at) === mark && src.charCodeAt(at + 1) === space) starts.push(at)
    else if (src.charCodeAt(at) !== space || src.charCodeAt(at + 1) !== space) return null
    if (!opensText(src, at + indent, starts.at(-1) === at)) return null
    const end = src.indexOf('\n', at)
    at = end === -1 ? src.length : end + 1
  }
  return isOver(src, at) ? { starts, end: at, loose } : null
}

function afterBlank(src: string, from: number): number {
  let at = from
  while (src.charCodeAt(at) === newline) at++
  return at
}

function opensText(src: string, from: number, isBullet: boolean): boolean {
  let at = from
  if (!isBullet) while (src.charCodeAt(at) === space) at++
  const first = src.charCodeAt(at)
  if (Number.isNaN(first) || first === newline || first === space || first === tab) return false
  special.lastIndex = at
  return !isBullet || !special.test(src)
}

/** More of the last bullet, or a list of another kind, may stand below a blank line. */
function isOver(src: string, at: number): boolean {
  over.lastIndex = at
  return over.test(src)
}

function itemOf(raw: string, loose: boolean): Tokens.ListItem {
  const text = (raw.endsWith('\n') ? raw.slice(indent, -1) : raw.slice(indent)).replaceAll('\n  ', '\n')
  return { type: 'list_item', raw, task: false, loose, text, tokens: [] }
}
