import type { FoundDate } from './find-dates.ts'
import type { Word, Words } from './words.ts'

/**
 * What makes a bullet itself: the words of its first sentence without dates and punctuation, so that a link, a mark, a
 * typing error further down or a postponed date leaves its id alone.
 */
export function noticeGist(words: Words, dates: readonly FoundDate[]): string {
  const gist: string[] = []
  for (let at = 0; words.list[at]?.sentence === 0; at++) {
    const { text, start, end } = words.list[at] as Word
    if (dates.length === 0 || !dates.some((date) => start < date.end && date.start < end)) gist.push(text)
  }
  return gist.join(' ')
}

/** Ids of one release's notices in order: the release and a digest of the gist; twins are told apart by their whole text. */
export function noticeIds(
  release: string,
  items: readonly { readonly gist: string; readonly plain: string }[],
): string[] {
  const taken = new Map<string, number>()
  const gists = Map.groupBy(items, (item) => item.gist)
  return items.map((item) => {
    const twins = gists.get(item.gist) ?? []
    const id = `${release}-${digest(twins.length > 1 ? item.plain : item.gist)}`
    const count = (taken.get(id) ?? 0) + 1
    taken.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  })
}

/** 52 bits of a text as 8 letters and digits (cyrb53, a public-domain mixing of 32-bit multiplications). */
function digest(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 0x9e3779b1)
    low = Math.imul(low ^ code, 0x5f356495)
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  const number = 0x100000000 * (0x1fffff & low) + (high >>> 0)
  return number.toString(36).padStart(11, '0').slice(-8)
}
