/** What is known of a word, wherever it stands; of one object for each way to write it, so that it is looked up once. */
export interface WordForm {
  readonly written: string
  /** As phrases see it: lower case, without a possessive's ending. */
  readonly text: string
}

/** One word of a text, split at hyphens, slashes and underscores. */
export interface Word<F extends WordForm = WordForm> {
  readonly form: F
  /** Its form's. */
  readonly text: string
  /** Offsets in the plain text, end exclusive. */
  readonly start: number
  readonly end: number
  /** Index of the sentence it stands in. */
  readonly sentence: number
}

/** A text cut into words and sentences. */
export interface Words<F extends WordForm = WordForm> {
  readonly list: readonly Word<F>[]
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

/**
 * Cuts plain text into words; a sentence ends at `.`, `!`, `?`, `;` before white space, and at a line break that does not
 * open a list of one bullet.
 */
export function splitWords<F extends WordForm>(plain: string, formOf: (written: string) => F): Words<F> {
  const list: Word<F>[] = []
  const sentences = [0]
  let sentence = 0
  let fresh = true
  let end = 0
  const found = plain.match(wordPattern) ?? []
  for (let index = 0; index < found.length; index++) {
    const raw = found[index] as string
    const start = plain.indexOf(raw, end)
    end = start + raw.length
    const isBreak = raw === '\n'
    if (!isBreak) {
      const form = formOf(raw)
      list.push({ form, text: form.text, start, end, sentence })
    }
    fresh &&= isBreak
    if (isBreak && opensLastLine(plain, start)) continue
    if (fresh || !(isBreak || endsSentence(plain, end, raw))) continue
    fresh = true
    sentence++
    sentences.push(end + (isBreak ? 0 : 1))
  }
  return { list, sentences }
}

/** Those of a stretch of words that stand in one sentence. */
export function sentenceWords(list: Words['list'], from: number, to: number, sentence: number): string[] {
  const texts: string[] = []
  for (let at = Math.max(0, from); at < to; at++) {
    const word = list[at]
    if (word?.sentence === sentence) texts.push(word.text)
  }
  return texts
}

/** A form of which no more is known than its text. */
export function bareForm(written: string): WordForm {
  const lower = written.toLowerCase()
  return { written, text: lower.endsWith("'s") || lower.endsWith('’s') ? lower.slice(0, -2) : lower }
}

/** "Starting with Kubernetes 1.36:" says nothing by itself: the one bullet below goes on with the sentence. */
function opensLastLine(plain: string, end: number): boolean {
  return plain.charCodeAt(end - 1) === 58 && !plain.includes('\n', end + 1)
}

const endMarks = /[)"”’`*\]]*[.!?;](?=\s|$)/y
/** What they can begin with; most words are followed by none of it. */
const firstMarks = ')"”’`*].!?;'

function endsSentence(plain: string, end: number, word: string): boolean {
  if (!firstMarks.includes(plain.charAt(end))) return false
  endMarks.lastIndex = end
  const marks = endMarks.exec(plain)?.[0]
  return marks !== undefined && !(marks.endsWith('.') && abbreviations.has(word.toLowerCase()))
}
