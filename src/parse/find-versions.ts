import { remember } from '../domain/remember.ts'
import type { Word, Words } from './words.ts'

/** A statement about Kubernetes versions: "1.30 and later", "between 1.25 and 1.29", "1.33.2, 1.32.6". */
export interface FoundRange {
  /** npm semver range, `>=1.34`, `1.25 - 1.29`, `1.33 || 1.32`. */
  readonly range: string
  /** Patches named in full, `1.33.3`, `1.28.102-akslts`. */
  readonly patches: readonly string[]
  readonly sentence: number
  /** Offsets in the plain text. */
  readonly start: number
  readonly end: number
  /** The version that readers are told to move to, or that something lasts until: not who is concerned. */
  readonly target: boolean
  /** What the sentence speaks of is gone from this version on. */
  readonly removal: boolean
}

interface Mention {
  readonly index: number
  readonly minor: number
  readonly patch: string | null
  readonly plus: boolean
  readonly word: Word
  readonly prefix: boolean
}

const versionWord = /^(\+?)v?\.?1\.(\d{1,2})(?:\.(\d+|x))?(\+?)$/
const anchors = new Set(['kubernetes', 'k8s', 'aks', 'lts', 'cluster', 'clusters', 'kubelet'])
const fillers = new Set(
  'version versions v minor minors patch patches release releases community of and with or above below than greater equal equals to earlier starting from between including inclusive supported standard all any only later newer higher lower older prior preview ga support term long using running on for new existing the a is are in at least most up until > < >= <= ≥ ≤ both either generally available nodes node pools pool nodepools nodepool control plane official officially currently under beginning since after before through'.split(
    ' ',
  ),
)
const rightFillers = new Set(
  'version versions and or later above newer higher greater onwards onward up beyond below earlier lower older prior minor patch community preview lts based a any the'.split(
    ' ',
  ),
)
const rightAnchors = new Set([
  'cluster',
  'clusters',
  'kubernetes',
  'k8s',
  'aks',
  'lts',
  'community',
  'onwards',
  'akslts',
])
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

/**
 * Finds what a text says about Kubernetes versions; versions of other software are left out by the words around them,
 * unless all are `assumed` to be Kubernetes', as below a heading that says so.
 */
export function findVersions(plain: string, words: Words, assumed = false): FoundRange[] {
  if (!/1\.\d\d?/.test(plain)) return []
  const mentions = readMentions(words, plain)
  const found: FoundRange[] = []
  for (const list of groupMentions(plain, mentions)) {
    if (!isAboutKubernetes(list, words, plain) && !(assumed && list[0]!.minor >= 20)) continue
    found.push(describe(list, words, plain))
  }
  return found
}

function readMentions(words: Words, plain: string): Mention[] {
  const mentions: Mention[] = []
  for (let index = 0; index < words.list.length; index++) {
    const word = words.list[index]!
    const mention = word.text.includes('1.') ? readMention(word, index, words, plain) : null
    if (mention) mentions.push(mention)
  }
  return mentions
}

function readMention(word: Word, index: number, words: Words, plain: string): Mention | null {
  const written = readVersion(word.text)
  if (!written) return null
  const before = plain.charAt(word.start - 1)
  if ((before === '-' || before === '_') && !/\d\s?-$/.test(plain.slice(0, word.start))) return null
  const next = words.list[index + 1]
  const suffix = next?.text === 'akslts' && plain.charAt(word.end) === '-' ? '-akslts' : ''
  const { minor, patch, plus, prefix } = written
  return { index, minor, patch: patch === null ? null : patch + suffix, plus, prefix, word }
}

/** A word that may be a Kubernetes version; the same few come again and again. */
const readVersion = remember((text): Pick<Mention, 'minor' | 'patch' | 'plus' | 'prefix'> | null => {
  const [, before, digits, patch, after] = versionWord.exec(text) ?? []
  const minor = Number(digits)
  if (!(minor >= 10 && minor <= 60)) return null
  return {
    minor,
    patch: patch === undefined || patch === 'x' ? null : `1.${minor}.${patch}`,
    plus: before === '+' || after === '+',
    prefix: text.includes('v'),
  }
})

const connector =
  /^[\s`"')\]]*(?:,|;|\/|&|-|–|—|\band\b|\bor\b|\bto\b|\bthrough\b|\bthru\b|\buntil\b|,\s*and\b|,\s*or\b|,\s*&)?[\s`"'([]*(?:(?:AKS|K8s|Kubernetes)\s*)?(?:versions?\s*)?(?:v\.?)?$/i

/** Versions of one form that only commas, "and" or "to" part belong together. */
function groupMentions(plain: string, mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = []
  for (const mention of mentions) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    const between = last ? plain.slice(last.word.end, mention.word.start) : ''
    const together = last && between.trim() !== '' && connector.test(between) && sameForm(last, mention)
    if (list && together) list.push(mention)
    else lists.push([mention])
  }
  return lists
}

function sameForm(a: Mention, b: Mention): boolean {
  return (a.patch === null) === (b.patch === null) && (a.prefix === b.prefix || a.patch === null)
}

function isAboutKubernetes(list: readonly Mention[], words: Words, plain: string): boolean {
  const first = list[0]!
  const last = list.at(-1)!
  const following = words.list[last.index + 1]?.text ?? ''
  if (following.startsWith('benchmark') || following.startsWith('compat')) return false
  for (let at = first.index - 1, steps = 0; at >= 0 && steps < 9; at--, steps++) {
    const word = words.list[at]!
    if (word.sentence !== first.word.sentence) break
    if (anchors.has(word.text)) return !isOtherSoftware(words.list[at + 1]?.text ?? '')
    if (!fillers.has(word.text) && !/^(?:(?:upgrad|retir|deprecat)\w+|built|created|deployed)$/.test(word.text)) break
  }
  const ends = plain.charAt(last.word.end) === ','
  for (let at = last.index + 1, steps = 0; !ends && at < words.list.length && steps < 5; at++, steps++) {
    const word = words.list[at]!
    if (word.sentence !== last.word.sentence) break
    if (rightAnchors.has(word.text)) return true
    if (!rightFillers.has(word.text)) break
  }
  return standsAlone(first, words)
}

/** Software whose versions look like Kubernetes'. */
const others = new Set(
  'istio istiod envoy asm go golang cilium calico tigera containerd runc cni cns csi driver drivers karpenter coredns keda operator revision revisions prometheus retina policy gatekeeper api cli sdk kubectl helm image images agent addon controller manager autoscaler server proxy plugin benchmark chart library package'.split(
    ' ',
  ),
)

/** What may open a list of Kubernetes' own patches. */
const patchWords = new Set(
  'new the following lts patch version versions release releases are is now available'.split(' '),
)

const prefixedAfter = new Set(['in', 'on', 'for', 'from', 'since', 'with'])
const places = new Set(['in', 'of', 'on', 'since', 'before', 'with'])
const updates = new Set(['update', 'updated', 'upgrade', 'upgraded', 'bumped', 'to'])

/** A bare minor such as 1.34 is Kubernetes' own where no other software stands before it in its sentence. */
function standsAlone(mention: Mention, words: Words): boolean {
  if (mention.minor < 20) return false
  const previous = words.list[mention.index - 1]?.text ?? ''
  if (mention.prefix && !prefixedAfter.has(previous)) return false
  const before = sentenceWords(words.list, mention.index - 12, mention.index, mention.word.sentence)
  if (before.length > 0 && before.every((word) => patchWords.has(word))) return true
  if (mention.patch === null) return previous === 'on' || !before.slice(-4).some((word) => others.has(word))
  const isPlace = places.has(previous) && !mention.prefix && mention.minor >= 28
  return isPlace && !before.some((word) => others.has(word) || updates.has(word))
}

function isOtherSoftware(word: string): boolean {
  return word === 'engine' || word === 'extension'
}

function describe(list: readonly Mention[], words: Words, plain: string): FoundRange {
  const first = list[0]!
  const last = list.at(-1)!
  const before = leftWords(first, words, 7)
  return {
    range: isDeparture(first, words)
      ? `1.${first.minor}`
      : rangeOf(list, operatorBefore(before), operatorAfter(last, words), plain),
    patches: list.flatMap((mention) => mention.patch ?? []),
    sentence: first.word.sentence,
    start: first.word.start,
    end: last.word.end,
    removal: list.length === 1 && / removed (?:in|with|from) /.test(before),
    target: isTarget(first, words) || isAside(list, words),
  }
}

/** Those of a stretch of words that stand in one sentence. */
function sentenceWords(list: Words['list'], from: number, to: number, sentence: number): string[] {
  const texts: string[] = []
  for (let at = Math.max(0, from); at < to; at++) {
    const word = list[at]
    if (word?.sentence === sentence) texts.push(word.text)
  }
  return texts
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
  if (/ (?:removed|dropped|disabled|enabled|gone|introduced|changed) (?:in|with|from) /.test(text)) return '>='
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

/** "until 1.35" says how long something lasts, "joining 1.27" what was there before, "1.29 is unaffected" who is spared. */
function isAside(list: readonly Mention[], words: Words): boolean {
  const [first, last] = [list[0]!, list.at(-1)!]
  const { sentence } = first.word
  if (isExample(words, sentence)) return true
  const before = ` ${sentenceWords(words.list, first.index - 6, first.index, sentence).join(' ')} `
  if (/ (?:until|till|joining|alongside|besides|unlike|previously) /.test(before)) return true
  if (/ (?:except|excluding) (?:\S+ ){0,2}$/.test(before)) return true
  if (/ not (?:be )?(?:available|included) in $/.test(before)) return true
  const after = ` ${sentenceWords(words.list, last.index + 1, last.index + 8, sentence).join(' ')} `
  return / (?:unaffected|spared|exempt|(?:is|are) not (?:affected|impacted|concerned)) /.test(after)
}

/** "For example, 1.26 can go to 1.27" limits nothing. */
function isExample({ list }: Words, sentence: number): boolean {
  const first = list.findIndex((word) => word.sentence === sentence)
  const opening = list[first]?.text
  const next = list[first + 1]?.text
  return opening === 'for' ? /^(?:example|instance)\b/.test(next ?? '') : /^e\.g\b/.test(opening ?? '')
}

const moving = new Set(
  'upgrade upgrades upgrading update updating move moving migrate migrating switch transition'.split(' '),
)
const movers = new Set(['cluster', 'clusters', 'pool', 'pools', 'those'])
const whenMoving = new Set(['when', 'once', 'after', 'during', 'first', 'if', 'upon'])

/**
 * "Upgrade your clusters to 1.29 or above" names the way out; "when they first upgrade to any version 1.27" and "clusters
 * upgrading to 1.27" do not.
 */
function isTarget(mention: Mention, words: Words): boolean {
  let at = mention.index - 1
  const inSentence = (index: number): boolean => words.list[index]?.sentence === mention.word.sentence
  while (inSentence(at) && words.list[at]!.text !== 'to') {
    const { text } = words.list[at]!
    if (text === 'any' || (!fillers.has(text) && !anchors.has(text))) return false
    at--
  }
  if (!inSentence(at)) return false
  const before = sentenceWords(words.list, at - 8, at, mention.word.sentence)
  const verb = before.findLastIndex((word) => moving.has(word))
  if (verb === -1) return false
  const isOf = (index: number): boolean => movers.has(before[index] ?? '')
  if (isOf(verb - 1) && before[verb]!.endsWith('ing')) return false
  if (isOf(verb - 2) && (before[verb - 1] === 'that' || before[verb - 1] === 'which')) return false
  return !before.slice(Math.max(0, verb - 3), verb).some((word) => whenMoving.has(word))
}
