import type { ContentForm } from './content-form.ts'
import type { FoundDate } from './find-dates.ts'
import type { Words } from './words.ts'

/** What is compared to tell whether two notices tell one matter. */
export interface Signature {
  /** Words that carry meaning, with their weight. */
  readonly words: Weighed
  /** The same of the first sentence. */
  readonly lead: Weighed
}

interface Weighed {
  readonly words: readonly string[]
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
}

/** The words of a text that are compared, those of its first sentence first. */
export interface Content {
  readonly forms: readonly ContentForm[]
  readonly lead: number
}

/** The words without grammar and without dates, which move; their places are not kept, to take less room. */
export function contentOf({ list }: Words<ContentForm>, dates: readonly FoundDate[]): Content {
  const forms: ContentForm[] = []
  let lead = 0
  for (const { form, start, end, sentence } of list) {
    if (form.root === null || dates.some((date) => start >= date.start && end <= date.end)) continue
    forms.push(form)
    if (sentence === 0) lead++
  }
  return { forms, lead }
}

/** Weighs what a notice says. */
export function signatureOf({ forms, lead }: Content): Signature {
  return { words: weigh(forms), lead: weigh(forms.slice(0, lead)) }
}

function weigh(forms: readonly ContentForm[]): Weighed {
  const weights = new Map<string, number>()
  for (const { root, weight } of forms) if (root !== null) weights.set(root, weight)
  let total = 0
  for (const weight of weights.values()) total += weight
  return { words: [...weights.keys()], weights, total }
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
