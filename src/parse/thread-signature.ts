import type { ContentForm } from './content-form.ts'
import type { FoundDate } from './find-dates.ts'
import type { Word, Words } from './words.ts'

/** The words of a text by which it is known for one matter or another. */
export interface Content {
  /** Those of its first sentence first. */
  readonly forms: readonly ContentForm[]
  /** How many stand in its first sentence. */
  readonly lead: number
  /** Made when it is first compared. */
  readonly signature: () => Signature
}

/** What is compared to tell whether two notices tell one matter. */
interface Signature {
  /** Those of its first sentence. */
  readonly lead: Weighed
  /** All words; made when they are first compared, since mostly first sentences tell enough. */
  readonly words: () => Weighed
}

/** Roots in ascending order, and what each weighs. */
interface Weighed {
  readonly roots: readonly number[]
  readonly weights: readonly number[]
  readonly total: number
}

/** The words without grammar and without dates, which move; their places are not kept, to take less room. */
export function contentOf({ list }: Words<ContentForm>, dates: readonly FoundDate[]): Content {
  const forms: ContentForm[] = []
  let lead = 0
  for (let at = 0; at < list.length; at++) {
    const word = list[at] as Word<ContentForm>
    if (word.form.root === null || (dates.length > 0 && isInDate(word, dates))) continue
    forms.push(word.form)
    if (word.sentence === 0) lead++
  }
  const words = once(() => weigh(forms, forms.length))
  return { forms, lead, signature: once(() => ({ lead: weigh(forms, lead), words })) }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function isInDate({ start, end }: Word, dates: readonly FoundDate[]): boolean {
  return dates.some((date) => start >= date.start && end <= date.end)
}

/** A root that is written in several ways weighs what the heaviest does. */
function weigh(forms: readonly ContentForm[], count: number): Weighed {
  const sorted = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const { root, weight } = forms[at] as ContentForm
    // The weight is below 4: what sorts by both is one number.
    sorted[at] = (root ?? 0) * 4 + weight
  }
  sorted.sort()
  const roots: number[] = []
  const weights: number[] = []
  let total = 0
  for (let at = 0; at < count; at++) {
    const both = sorted[at] as number
    const root = Math.floor(both / 4)
    if (at + 1 < count && (sorted[at + 1] as number) < root * 4 + 4) continue
    roots.push(root)
    weights.push(both - root * 4)
    total += both - root * 4
  }
  return { roots, weights, total }
}

/** Share of weight that two first sentences have in common, 0 to 1. */
export function leadLikeness(a: Signature, b: Signature): number {
  return alike(a.lead, b.lead)
}

/** Weight of all words that two texts have in common: 1 for an ordinary word, 2 for a name in code. */
export function sharedWeight(a: Signature, b: Signature): number {
  return overlap(a.words(), b.words())
}

/** Share of weight that two signatures have in common, 0 to 1: of all their words, or of their first sentences. */
export function likeness(a: Signature, b: Signature): number {
  return Math.max(alike(a.words(), b.words()), alike(a.lead, b.lead), containment(a, b))
}

/** A shorter telling may stand whole in a longer one; the fewer its words, the less that says. */
function containment(a: Signature, b: Signature): number {
  const [short, long] = a.lead.total <= b.lead.total ? [a, b] : [b, a]
  const share = overlap(short.lead, long.words()) / (short.lead.total || 1)
  return short.lead.total < 6 ? 0 : 0.7 * share
}

function alike(a: Weighed, b: Weighed): number {
  const both = overlap(a, b)
  return both / (a.total + b.total - both || 1)
}

/** Weight of the roots that both have. */
function overlap(a: Weighed, b: Weighed): number {
  const [few, many] = a.roots.length <= b.roots.length ? [a, b] : [b, a]
  let both = 0
  let other = 0
  for (let at = 0; at < few.roots.length; at++) {
    const root = few.roots[at] as number
    while ((many.roots[other] as number) < root) other++
    if (many.roots[other] === root) both += few.weights[at] as number
  }
  return both
}
