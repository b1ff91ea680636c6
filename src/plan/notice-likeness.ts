import type { Notice } from '../domain/notice.ts'

/** Words that nearly every bullet shares; they say little about what it is about. */
const common = new Set(
  `a about after all also an and any are as at azure aks be been before by can cluster clusters default driver for from
  has have if image in into is it its kubernetes new no node nodes not now of on or our pool pools release service support
  that the their there these this to update updated updates upgrade upgraded use using v version versions was we will
  with you your january february march april may june july august september october november december`.split(/\s+/),
)
const faint = 0.2
/** Two components' one-line updates share all but the name: below this weight of words, more of them must be shared. */
const short = 4

/** What of a notice tells it from others: read it once, compare it often. */
export interface Fingerprint {
  readonly notice: Notice
  readonly words: ReadonlyMap<string, number>
}

/** Words of a notice with their weights; link addresses are left out, numbers and common words weigh little. */
export function fingerprint(notice: Notice): Fingerprint {
  const plain = notice.text.toLowerCase().replace(/\]\([^)]*\)|https?:\/\/\S+/g, ' ')
  const words = plain.match(/[\p{L}\p{N}][\p{L}\p{N}.]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? []
  return { notice, words: new Map(words.map((word) => [word, /\d/.test(word) || common.has(word) ? faint : 1])) }
}

/**
 * How much two bullets of one release look like one bullet before and after an edit: null (surely not) to 1.
 * Shared words over all words, so that a bullet split in two still resembles its larger half. The limits are set where
 * the edits of published releases part from bullets that merely stand side by side.
 */
export function likeness(a: Fingerprint, b: Fingerprint): number | null {
  const images = compare(osNames(a.notice), osNames(b.notice))
  const subjects = compare(a.notice.subjects, b.notice.subjects)
  if (images === 'apart' || subjects === 'apart') return null
  const hint = subjects === 'shared' || compare(addresses(a.notice), addresses(b.notice)) === 'shared' ? 0.1 : 0

  const shared = weigh([...a.words].filter(([word]) => b.words.has(word)))
  const [before, after] = [weigh(a.words), weigh(b.words)]
  const score = shared / Math.max(before + after - shared, faint) + hint
  return score >= (Math.min(before, after) < short ? 0.6 : 0.45) ? score : null
}

function weigh(words: Iterable<readonly [string, number]>): number {
  let sum = 0
  for (const [, weight] of words) sum += weight
  return sum
}

/** `apart`: both say what they are about, and it is not the same. */
function compare(a: readonly string[], b: readonly string[]): 'shared' | 'apart' | 'unsaid' {
  if (a.some((item) => b.includes(item))) return 'shared'
  return a.length > 0 && b.length > 0 ? 'apart' : 'unsaid'
}

function osNames(notice: Notice): string[] {
  return notice.images.map((image) => image.os)
}

function addresses(notice: Notice): string[] {
  return notice.links.map((link) => link.url)
}
