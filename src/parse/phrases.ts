import type { Phrase } from '../domain/rule.ts'
import { createPhraseForms, type PhraseForm } from './phrase-form.ts'
import { createPhraseGraph } from './phrase-graph.ts'
import { headCells, layOut, type PhraseTable } from './phrase-table.ts'
import { createVocabulary, type WordId } from './vocabulary.ts'
import type { ContentForm } from './content-form.ts'
import { splitWords, type Word, type Words } from './words.ts'

/** A place where a phrase was found: indexes of words, end exclusive. */
export interface PhraseHit {
  /** The key that the phrase was compiled under. */
  readonly key: number
  readonly start: number
  readonly end: number
  readonly sentence: number
}

/** Do two hits share a word? */
export function overlaps(one: PhraseHit, other: PhraseHit): boolean {
  return one.start < other.end && other.start < one.end
}

/** Does one hit hold all words of another? */
export function covers(outer: PhraseHit, inner: PhraseHit): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Many phrases compiled into one automaton, so that a text is walked once however many rules there are. */
export interface PhraseSet {
  scan(plain: string): {
    readonly words: Words<ContentForm>
    readonly hits: readonly PhraseHit[]
    /** What its words bear, as bits. */
    readonly signs: number
  }
}

const gapWords = 6

/** Compiles phrases under keys; throws an Error that names the phrase where its brackets do not pair or it says nothing. */
export function compilePhrases(phrases: Iterable<readonly [key: number, phrase: Phrase]>): PhraseSet {
  const vocabulary = createVocabulary()
  const graph = createPhraseGraph(vocabulary)
  for (const [key, phrase] of phrases) graph.add(phrase, key)
  const table = layOut(graph)
  const formOf = createPhraseForms(vocabulary, table)
  return {
    scan(plain) {
      const words = splitWords(plain, formOf)
      const { hits, signs } = scan(words.list, table)
      return { words, hits, signs }
    },
  }
}

/** A text on its way through the automaton. Its loops count: for steps this small an iterator would cost more. */
interface Scan {
  readonly list: readonly Word<PhraseForm>[]
  readonly cells: Int32Array
  readonly hits: PhraseHit[]
  /** The word at which the phrases now looked for begin. */
  start: number
  /** Its sentence, and the word after that, which no phrase reaches. */
  sentence: number
  end: number
}

function scan(
  list: readonly Word<PhraseForm>[],
  { cells, atStart }: PhraseTable,
): { hits: PhraseHit[]; signs: number } {
  const text: Scan = { list, cells, hits: [], start: 0, sentence: 0, end: 0 }
  let signs = 0
  for (; text.start < list.length; text.start++) {
    const { form, sentence } = list[text.start] as Word<PhraseForm>
    signs |= form.signs
    if (text.start === text.end) {
      text.sentence = sentence
      while (list[text.end]?.sentence === sentence) text.end++
      walk(text, atStart, text.start)
    }
    for (let index = 0; index < form.opens.length; index++) walk(text, form.opens[index] as number, text.start + 1)
  }
  return { hits: text.hits, signs }
}

/** Notes what ends before `at`, and goes on. */
function walk(text: Scan, node: number, at: number): void {
  const { cells, start, sentence } = text
  const keys = cells[node + 2] as number
  for (let cell = node + headCells; cell < node + headCells + keys; cell++) {
    text.hits.push({ key: cells[cell] as number, start, end: at, sentence })
  }
  follow(text, node, at)
  const gap = cells[node + 1] as number
  if (gap === 0) return
  const last = Math.min(at + gapWords, text.end - 1)
  for (let next = at; next <= last; next++) follow(text, gap, next)
}

function follow(text: Scan, node: number, at: number): void {
  if (at >= text.end) return
  const { cells } = text
  const { ids, marks } = (text.list[at] as Word<PhraseForm>).form
  if ((marks & (cells[node] as number)) === 0) return
  const edges = cells[node + 3] as number
  const first = node + headCells + (cells[node + 2] as number)
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] as WordId
    for (let cell = firstOf(cells, id, first, first + edges); cell < first + edges && cells[cell] === id; cell++) {
      walk(text, cells[cell + edges] as number, at + 1)
    }
  }
}

/** The first of some ordered cells that holds a number or a higher one. */
function firstOf(cells: Int32Array, value: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cells[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
