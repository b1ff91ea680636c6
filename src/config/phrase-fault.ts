import { didYouMean } from '../domain/did-you-mean.ts'
import type { Phrase } from '../domain/rule.ts'
import { compilePhrases } from '../parse/phrases.ts'

/**
 * What is wrong with a phrase, or with a `$signal` that stands for some; null = nothing. `signals` are those defined,
 * null where none may stand.
 */
export function phraseFault(phrase: Phrase, signals: readonly string[] | null): string | null {
  if (phrase.startsWith('$')) {
    if (signals === null) return 'a $signal cannot stand here; write its phrases'
    const name = phrase.slice(1)
    return signals.includes(name) ? null : `signal ${phrase} is not defined; ${didYouMean(name, signals)}`
  }
  try {
    compilePhrases([[0, phrase]])
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
