import type { Language } from '../../domain/route.ts'
import { english } from './english.ts'
import { japanese } from './japanese.ts'

/** What a language has to say: a word that one lacks does not compile. */
export type Words = typeof english

const catalogues: Readonly<Record<Language, Words>> = { en: english, ja: japanese }

export function wordsOf(language: Language): Words {
  return catalogues[language]
}
