import { remember } from '../domain/remember.ts'

/** One word of a text, as phrases see it: lower case, split at hyphens, slashes and underscores. */
export interface Word {
  readonly text: string
  /** Offsets in the plain text, end exclusive. */
  readonly start: number
  readonly end: number
  /** Index of the sentence it stands in. */
  readonly sentence: number
}

/** A text cut into words and sentences. */
export interface Words {
  readonly list: readonly Word[]
  /** Where each sentence starts in the plain text. */
  readonly sentences: readonly number[]
}

// A sign of comparison is a word of its own; dots, pluses and apostrophes stay inside a word (1.30.2, 1.30+, node.js).
const wordPattern =
  /[<>]=?|[≥≤]|\+?[a-z\d$\u00C0-\u1FFF\u3040-\uD7FF](?:[a-z\d.'’+&#@\u00C0-\u1FFF\u3040-\uD7FF]*[a-z\d+\u00C0-\u1FFF\u3040-\uD7FF])?|\n/gi
const abbreviations = new Set([
  'e.g',
  'i.e',
  'etc',
  'vs',
  'approx',
  'no',
  'v',
  'incl',
  'jan',
  'feb',
  'mar',
  'apr',
  'aug',
  'sept',
  'sep',
  'oct',
  'nov',
  'dec',
])

/** Cuts plain text into words; a sentence ends at a line break or at `.`, `!`, `?`, `;` before white space. */
export function splitWords(plain: string): Words {
  const list: Word[] = []
  const sentences = [0]
  let sentence = 0
  let fresh = true
  let end = 0
  for (const raw of plain.match(wordPattern) ?? []) {
    const start = plain.indexOf(raw, end)
    end = start + raw.length
    const isBreak = raw === '\n'
    if (!isBreak) list.push({ text: lowerWord(raw), start, end, sentence })
    fresh &&= isBreak
    if (fresh || !(isBreak || endsSentence(plain, end, raw))) continue
    fresh = true
    sentence++
    sentences.push(end + (isBreak ? 0 : 1))
  }
  return { list, sentences }
}

/** Lower case, without a possessive's ending; the same few thousand words make up all release notes. */
export const lowerWord = remember((raw) => raw.toLowerCase().replace(/['’]s$/, ''))

const endMarks = /[)"”’`*\]]*[.!?;](?=\s|$)/y

function endsSentence(plain: string, end: number, word: string): boolean {
  const next = plain.charCodeAt(end)
  if (next === 32 || next === 44) return false
  endMarks.lastIndex = end
  const marks = endMarks.exec(plain)?.[0]
  return marks !== undefined && !(marks.endsWith('.') && abbreviations.has(word.toLowerCase()))
}
