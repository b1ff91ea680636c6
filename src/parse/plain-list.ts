import type { TokenizerExtensionFunction, Tokens } from 'marked'

const marks = ['* ', '+ ', '- ']
/** What a bullet may open with: neither a task nor what may be a line across the page. Wider space is marked's to read. */
const bulletText = /(?!\[[ x]\]|[*_-][*_ \t-]*(?:\n|$))\S/iy
const lineBelow = / {2,}\S/y
/** Editors leave spaces in lines that look empty. */
const blankLines = /(?: *\n)+| +$/y
/** More of the last bullet, or a list of another kind, may stand below a blank line. */
const over = /(?: *\n)+(?![\s*+\-\d])|(?: *\n)* *$/y

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
  const mark = src.slice(0, 2)
  if (!marks.includes(mark)) return null
  const starts: number[] = []
  let loose = false
  let at = 0
  while (at < src.length) {
    if (standsAt(blankLines, src, at)) {
      const next = blankLines.lastIndex
      if (!src.startsWith(mark, next)) break
      loose = true
      at = next
    }
    if (src.startsWith(mark, at)) {
      if (!standsAt(bulletText, src, at + mark.length)) return null
      starts.push(at)
    } else if (!standsAt(lineBelow, src, at)) return null
    const end = src.indexOf('\n', at)
    at = end === -1 ? src.length : end + 1
  }
  return standsAt(over, src, at) ? { starts, end: at, loose } : null
}

/** `pattern` is sticky, and then stands behind what it matched. */
function standsAt(pattern: RegExp, src: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(src)
}

function itemOf(raw: string, loose: boolean): Tokens.ListItem {
  const text = (raw.endsWith('\n') ? raw.slice(2, -1) : raw.slice(2)).replaceAll(/\n {1,2}/g, '\n')
  return { type: 'list_item', raw, task: false, loose, text, tokens: [] }
}
