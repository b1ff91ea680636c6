import { remember } from '../domain/remember.ts'
import { anchors, fillers, rightAnchors, rightFillers } from './version-words.ts'
import { versionWord, type Mention } from './version-mentions.ts'
import { sentenceWords, type Words } from './words.ts'

const atLeast = new Set([
  'later',
  'above',
  'newer',
  'higher',
  'greater',
  'onwards',
  'onward',
  'beyond',
  'up',
  'future',
  'upwards',
])
const atMost = new Set(['earlier', 'below', 'lower', 'older', 'prior', 'under', 'previous', 'before'])

/** The range that some versions stand for with the words around them, and the words that stand before it. */
export function versionRange(
  list: readonly Mention[],
  words: Words,
  plain: string,
): { readonly range: string; readonly before: string } {
  const [first, last] = [list[0]!, list.at(-1)!]
  const before = leftWords(first, words, 7)
  if (isDeparture(first, words)) return { range: `1.${first.minor}`, before }
  const left = isReason(before, last, words) ? null : operatorBefore(before)
  return { range: rangeOf(list, left, operatorAfter(last, words), plain), before }
}

/** "Since 1.27 is out of support" gives a reason, not a bound. */
function isReason(before: string, { index }: Mention, { list }: Words): boolean {
  return before.endsWith(' since ') && /^(?:is|was|has|leaves|left|reached|reaches)$/.test(list[index + 1]?.text ?? '')
}

/** "Upgrade from 1.27 to 1.30" means who is on 1.27, not all from it on. */
function isDeparture({ index, word }: Mention, { list }: Words): boolean {
  const before = sentenceWords(list, index - 6, index, word.sentence)
  const from = before.lastIndexOf('from')
  return (
    from > 0 &&
    before.slice(Math.max(0, from - 3), from).some((text) => /^(?:upgrad|updat|mov|migrat)/.test(text)) &&
    sentenceWords(list, index + 1, index + 5, word.sentence).includes('to')
  )
}

type Operator = '>=' | '>' | '<=' | '<' | null

function rangeOf(list: readonly Mention[], left: Operator, right: Operator, plain: string): string {
  const [first, second] = list
  const last = list.at(-1)!
  if (first && second && list.length === 2 && isSpan(plain, first, second)) {
    const [low, high] = [first.minor, second.minor].sort((a, b) => a - b)
    return right === '>=' || second.plus ? `>=1.${low}` : low === high ? `1.${low}` : `1.${low} - 1.${high}`
  }
  const parts = list.map((mention) => {
    const operator = mention.plus ? '>=' : mention === last && right ? right : mention === first && left ? left : null
    return `${operator ?? ''}1.${mention.minor}`
  })
  return [...new Set(parts)].join(' || ')
}

function isSpan(plain: string, first: Mention, second: Mention): boolean {
  const between = plain.slice(first.word.end, second.word.start)
  if (/^[\s`]*(?:-|–|—|to|through|thru|until)\b/i.test(between) || /^[\s`]*[-–—]/.test(between)) return true
  return (
    /\bbetween\W+(?:\w+\W+){0,2}v?$/i.test(plain.slice(Math.max(0, first.word.start - 40), first.word.start)) &&
    /\band\b/i.test(between)
  )
}

const symbols = { '>=': '>=', '≥': '>=', '>': '>', '<=': '<=', '≤': '<=', '<': '<' } as const

/** The same few words stand before most versions. */
const operatorBefore = remember((text): Operator => {
  const symbol = /.* ([<>≥≤]=?) (?:\S+ )?$/.exec(text)?.[1]
  if (symbol !== undefined) return symbols[symbol as keyof typeof symbols]
  if (/ and including /.test(text) && !/ up to /.test(text)) return '>='
  if (/ no (?:later|newer|higher) than /.test(text)) return '<='
  if (
    / (?:no (?:earlier|older|lower) than|(?:greater|newer|later|higher) than or equal to|equal to or|at least|minimum) /.test(
      text,
    )
  )
    return '>='
  if (/ (?:less|lower|older|earlier) than or equal to | at most | up to(?: and including)? /.test(text)) return '<='
  if (/ (?:greater than|newer than|later than|higher than|above|beyond) /.test(text)) return '>'
  if (/ (?:less than|lower than|older than|earlier than|below|prior to|before|under) /.test(text)) return '<'
  if (
    / (?:starting|beginning|start|begin)(?: (?:with|from|in|at|on))? | from | since | as of | onwards from /.test(text)
  )
    return '>='
  // "Removed with 1.37" holds from that version on.
  if (/ (?:removed|dropped|deprecated|retired|disabled|enabled|gone|introduced|changed) (?:in|with|from) /.test(text))
    return '>='
  return null
})

const leadIns = new Set(
  'begin start minimum less as equal beyond beginning onwards not no removed dropped disabled enabled gone introduced changed'.split(
    ' ',
  ),
)

/** Words before a mention, only as far as they belong to it, with a space on either side of each. */
function leftWords(mention: Mention, words: Words, most: number): string {
  let text = ' '
  for (let at = mention.index - 1; at >= 0 && at >= mention.index - most; at--) {
    const word = words.list[at]!
    if (word.sentence !== mention.word.sentence || versionWord.test(word.text)) break
    if (!anchors.has(word.text) && !fillers.has(word.text) && !leadIns.has(word.text)) break
    text = ` ${word.text}${text}`
  }
  return text
}

function operatorAfter(mention: Mention, words: Words): Operator {
  const next = sentenceWords(words.list, mention.index + 1, mention.index + 6, mention.word.sentence)
  for (const [at, word] of next.entries()) {
    if (atLeast.has(word)) return at === 0 && word === 'up' ? null : '>='
    if (atMost.has(word)) return at === 0 && word !== 'below' && word !== 'earlier' ? null : '<='
    if (!rightFillers.has(word) && !rightAnchors.has(word) && word !== 'all' && word !== 'any') break
  }
  return null
}
