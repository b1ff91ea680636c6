import { remember } from '../domain/remember.ts'
import type { FoundDate } from './find-dates.ts'
import { lowerWord, type Words } from './words.ts'

/** What is compared to tell whether two notices tell one matter. */
export interface Signature {
  /** Words that carry meaning, with their weight; dates are left out, since they move. */
  readonly words: Weighed
  /** The same of the first sentence. */
  readonly lead: Weighed
}

interface Weighed {
  readonly words: readonly string[]
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
}

const grammar = new Set(
  'a an and or the to of in on at by for from with without as is are was were be been being will would can could should may might must it its this that these those they them their you your we our us i if when where which who what how than then also only not no any all some more most other such into via per after before until during starting start beginning begin now new please see refer visit more information details documentation learn here kindly have has had do does did so up out'.split(
    ' ',
  ),
)
const common = new Set(
  'aks azure kubernetes service cluster clusters node nodes pool pools version versions support supported available release released update updated upgrade upgraded feature features preview default enabled using use used existing create created creation image images regions region customers microsoft add on addon based microsoft learn link issue generally availability functionality following additional customer applications workloads resources deployment configuration'.split(
    ' ',
  ),
)

/** Weighs the words of a notice: names in code (`linuxutil`, `enableCustomCATrust`) most, the words of every note least. */
export function signatureOf(plain: string, words: Words, dates: readonly FoundDate[]): Signature {
  const all = new Map<string, number>()
  const lead = new Map<string, number>()
  for (const { start, end, sentence } of words.list) {
    const word = weigh(plain.slice(start, end))
    if (!word || dates.some((date) => start >= date.start && end <= date.end)) continue
    all.set(word.root, word.weight)
    if (sentence === 0) lead.set(word.root, word.weight)
  }
  return { words: weighed(all), lead: weighed(lead) }
}

/** Words that nearly every release note has. */
export function isCommon(word: string): boolean {
  return grammar.has(word) || common.has(word)
}

function weighed(weights: ReadonlyMap<string, number>): Weighed {
  let total = 0
  for (const weight of weights.values()) total += weight
  return { words: [...weights.keys()], weights, total }
}

/** A word's root and weight; null where it is mere grammar. */
const weigh = remember((written) => {
  const word = lowerWord(written)
  return grammar.has(word) ? null : { root: word.replace(/(?:ing|ed|es|s)$/, ''), weight: weightOf(word, written) }
})

function weightOf(word: string, written: string): number {
  if (common.has(word)) return 0.25
  if (/\d/.test(word)) return 0.75
  return /[a-z][A-Z]|[A-Z]{2}/.test(written) ? 2 : 1
}

/** Share of weight that two signatures have in common, 0 to 1: of all their words, or of their first sentences. */
export function likeness(a: Signature, b: Signature): number {
  return Math.max(alike(a.words, b.words), alike(a.lead, b.lead), containment(a, b))
}

/** A shorter telling may stand whole in a longer one; the fewer its words, the less that says. */
function containment(a: Signature, b: Signature): number {
  const [short, long] = a.lead.total <= b.lead.total ? [a, b] : [b, a]
  const share = overlap(short.lead, long.words) / (short.lead.total || 1)
  return short.lead.total < 6 ? 0 : 0.7 * share
}

function alike(a: Weighed, b: Weighed): number {
  const both = overlap(a, b)
  return both / (a.total + b.total - both || 1)
}

function overlap(a: Weighed, b: Weighed): number {
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a]
  let both = 0
  for (const word of few.words) if (many.weights.has(word)) both += few.weights.get(word) ?? 0
  return both
}
