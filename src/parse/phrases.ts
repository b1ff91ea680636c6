import { remember } from '../domain/remember.ts'
import type { Phrase } from '../domain/rule.ts'
import { createPhraseGraph, markOf, type PhraseGraph, type PhraseNode } from './phrase-graph.ts'
import { createVocabulary, type Vocabulary, type WordId } from './vocabulary.ts'
import type { Word, Words } from './words.ts'

/** A place where a phrase was found: indexes of words, end exclusive. */
export interface PhraseHit {
  /** The key that the phrase was compiled under. */
  readonly key: number
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/** Many phrases compiled into one automaton, so that a text is walked once however many rules there are. */
export interface PhraseSet {
  scan(words: Words): PhraseHit[]
}

const gapWords = 6

/** Compiles phrases under keys; throws an Error that names the phrase where its brackets do not pair or it says nothing. */
export function compilePhrases(phrases: Iterable<readonly [key: number, phrase: Phrase]>): PhraseSet {
  const vocabulary = createVocabulary()
  const graph = createPhraseGraph(vocabulary)
  for (const [key, phrase] of phrases) graph.add(phrase, key)
  const lookUp = remember((word) => readWord(word, vocabulary, graph))
  return {
    scan({ list }) {
      const read = list.map((word) => lookUp(word.text))
      return scan({ list, read, hits: [], start: 0, sentence: -1 }, graph.atStart)
    },
  }
}

/** A word of a text as phrases see it. */
interface ReadWord {
  /** What it can stand for. */
  readonly ids: readonly WordId[]
  readonly marks: number
  /** Where it leads if a phrase begins with it. */
  readonly opens: readonly PhraseNode[]
}

function readWord(word: string, vocabulary: Vocabulary, { anywhere }: PhraseGraph): ReadWord {
  const ids = vocabulary.idsOf(word)
  return {
    ids,
    marks: ids.reduce((marks, id) => marks | markOf(id), 0),
    opens: ids.flatMap((id) => anywhere.edges.get(id) ?? []),
  }
}

/** A text on its way through the automaton. */
interface Scan {
  readonly list: readonly Word[]
  readonly read: readonly ReadWord[]
  readonly hits: PhraseHit[]
  /** The word at which the phrases now looked for begin, and its sentence. */
  start: number
  sentence: number
}

function scan(text: Scan, atStart: PhraseNode): PhraseHit[] {
  for (; text.start < text.list.length; text.start++) {
    const { sentence } = text.list[text.start] as Word
    const opensSentence = sentence !== text.sentence
    text.sentence = sentence
    if (opensSentence) walk(text, atStart, text.start)
    for (const node of (text.read[text.start] as ReadWord).opens) walk(text, node, text.start + 1)
  }
  return text.hits
}

/** Notes what ends at or after `at`; phrases do not cross sentences. */
function walk(text: Scan, node: PhraseNode, at: number): void {
  for (const key of node.keys) text.hits.push({ key, start: text.start, end: at, sentence: text.sentence })
  follow(text, node, at)
  if (!node.gap) return
  for (let skipped = 0; skipped <= gapWords; skipped++) follow(text, node.gap, at + skipped)
}

function follow(text: Scan, node: PhraseNode, at: number): void {
  const word = text.read[at]
  if (!word || (word.marks & node.marks) === 0 || text.list[at]?.sentence !== text.sentence) return
  for (const id of word.ids) {
    const next = node.edges.get(id)
    if (next) for (const one of next) walk(text, one, at + 1)
  }
}
