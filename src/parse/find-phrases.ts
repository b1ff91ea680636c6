import type { CompiledRules } from './compile-rules.ts'
import type { ContentForm } from './content-form.ts'
import type { SubjectRule } from '../domain/rule.ts'
import type { PhraseHit } from './phrases.ts'
import type { Words } from './words.ts'

/** The phrases of a text, by what they stand for. */
export interface FoundPhrases {
  readonly words: Words<ContentForm>
  /** All of them, in text order. */
  readonly hits: readonly PhraseHit[]
  /** Keys of the wordings found, and of those in the first sentence. */
  readonly said: ReadonlySet<number>
  readonly led: ReadonlySet<number>
  readonly subjects: readonly { readonly subject: SubjectRule; readonly hit: PhraseHit }[]
  readonly regions: readonly { readonly region: string; readonly hit: PhraseHit }[]
}

/** Looks for all phrases of the rules at once. */
export function findPhrases(plain: string, compiled: CompiledRules): FoundPhrases {
  const { words, hits } = compiled.phrases.scan(plain)
  const said = new Set<number>()
  const led = new Set<number>()
  const subjects: { subject: SubjectRule; hit: PhraseHit }[] = []
  const regions: { region: string; hit: PhraseHit }[] = []
  for (const hit of hits) {
    const meaning = compiled.meaningOf(hit.key)
    if (meaning.type === 'subject') subjects.push({ subject: meaning.subject, hit })
    else if (meaning.type === 'region') regions.push({ region: meaning.region, hit })
    else {
      said.add(hit.key)
      if (hit.sentence === 0) led.add(hit.key)
    }
  }
  return { words, hits, said, led, subjects, regions }
}
