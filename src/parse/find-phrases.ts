import type { CompiledRules } from './compile-rules.ts'
import type { ContentForm } from './content-form.ts'
import type { SubjectRule } from '../domain/rule.ts'
import { addKey, type KeySet } from './key-set.ts'
import type { PhraseHit } from './phrases.ts'
import type { Words } from './words.ts'

/** The phrases of a text, by what they stand for. */
export interface FoundPhrases {
  readonly plain: string
  readonly words: Words<ContentForm>
  /** What its words bear, as bits. */
  readonly signs: number
  /** All of them, in text order. */
  readonly hits: readonly PhraseHit[]
  /** Keys of the wordings found, and of those in the first sentence. */
  readonly said: KeySet
  readonly led: KeySet
  readonly subjects: readonly { readonly subject: SubjectRule; readonly hit: PhraseHit }[]
  readonly regions: readonly { readonly region: string; readonly hit: PhraseHit }[]
}

/** Looks for all phrases of the rules at once. */
export function findPhrases(plain: string, compiled: CompiledRules): FoundPhrases {
  const { words, hits, signs } = compiled.phrases.scan(plain)
  const said = [...compiled.noKeys]
  const led = [...compiled.noKeys]
  const subjects: { subject: SubjectRule; hit: PhraseHit }[] = []
  const regions: { region: string; hit: PhraseHit }[] = []
  for (let index = 0; index < hits.length; index++) {
    const hit = hits[index] as PhraseHit
    const meaning = compiled.meaningOf(hit.key)
    if (meaning.type === 'subject') subjects.push({ subject: meaning.subject, hit })
    else if (meaning.type === 'region') regions.push({ region: meaning.region, hit })
    else {
      addKey(said, hit.key)
      if (hit.sentence === 0) addKey(led, hit.key)
    }
  }
  return { plain, words, hits, signs, said, led, subjects, regions }
}
