import { pluralReason } from '../../domain/fill-reason.ts'
import { remember } from '../../domain/remember.ts'

/** Names whose words are a sentence of their own. */
const nested = ['where', 'mend']
/** Names from outside may be of any length; no sentence of ours is so long, and a longer one would take its time. */
const longest = 1000

/**
 * A function that says in another language what was said in English by a sentence of the catalogue; what fits none it
 * leaves as it is. A name in braces stands for any words, which stay as they are; `comma` stands between node pools.
 */
export function createTranslator(
  catalogue: Readonly<Record<string, string>>,
  comma: string,
): (sentence: string) => string {
  let sentences: readonly Sentence[] | undefined
  const known = remember((sentence: string): string | null => {
    sentences ??= readSentences(catalogue)
    for (const { pattern, other } of sentences) {
      const found = pattern.exec(sentence)
      if (found) return other.replace(/\{(\w+)\}/g, (_, name: string) => fill(name, found.groups?.[name] ?? ''))
    }
    return null
  })
  const translate = (sentence: string): string => (sentence.length > longest ? null : known(sentence)) ?? sentence
  const fill = (name: string, words: string): string => {
    if (name === 'pools') return words.replace(/, | and /g, comma)
    return nested.includes(name) ? translate(words) : words
  }
  return translate
}

interface Sentence {
  readonly pattern: RegExp
  readonly other: string
}

/** Reasons are said of one node pool and of several. */
function readSentences(catalogue: Readonly<Record<string, string>>): Sentence[] {
  return Object.entries(catalogue).flatMap(([english, other]) =>
    [...new Set([english, pluralReason(english)])].map((form) => ({ pattern: patternOf(form), other })),
  )
}

function patternOf(english: string): RegExp {
  const literal = english.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replace(/\{(\w+)\}/g, '(?<$1>.+?)')}$`, 's')
}
