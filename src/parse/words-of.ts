import type { Evidence } from './evidence.ts'
import type { PhraseHit } from './phrases.ts'

/** The words of the text that a phrase was found in, as written. */
export function wordsOf({ start, end }: PhraseHit, { plain, words }: Evidence): string {
  return plain.slice(words.list[start]?.start, words.list[end - 1]?.end)
}
