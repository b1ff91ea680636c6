import { remember } from '../domain/remember.ts'
import type { Phrase } from '../domain/rule.ts'
import { createPhraseGraph, markOf, type PhraseNode } from './phrase-graph.ts'
import { createVocabulary, type Vocabulary, type WordId } from './vocabulary.ts'
import { readContentForm, type ContentForm } from './content-form.ts'
import { splitWords, type Word, type Words } from './words.ts'

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
  scan(plain: string): { readonly words: Words<ContentForm>; readonly hits: readonly PhraseHit[] }
}

const gapWords = 6

/** Compiles phrases under keys; throws an Error that names the phrase where its brackets do not pair or it says nothing. */
export function compilePhrases(phrases: Iterable<readonly [key: number, phrase: Phrase]>): PhraseSet {
  const vocabulary = createVocabulary()
  const graph = createPhraseGraph(vocabulary)
  for (const [key, phrase] of phrases) graph.add(phrase, key)
  const openings = Map.groupBy(graph.anywhere.words.keys(), (edge) => graph.anywhere.words[edge] as WordId)
  const opensOf = (id: WordId): PhraseNode[] =>
    openings.get(id)?.map((edge) => graph.anywhere.targets[edge] as PhraseNode) ?? []
  const formOf = remember((written) => readForm(written, vocabulary, opensOf))
  return {
    scan(plain) {
      const words = splitWords(plain, formOf)
      return { words, hits: scan(words.list, graph.atStart) }
    },
  }
}

/** A word's form as phrases see it. */
interface PhraseForm extends ContentForm {
  /** What it can stand for. */
  readonly ids: readonly WordId[]
  readonly marks: number
  /** Where it leads if a phrase begins with it. */
  readonly opens: readonly PhraseNode[]
}

function readForm(written: string, vocabulary: Vocabulary, opensOf: (id: WordId) => PhraseNode[]): PhraseForm {
  const { text, root, weight } = readContentForm(written)
  const ids = vocabulary.idsOf(text)
  return {
    written,
    text,
    root,
    weight,
    ids,
    marks: ids.reduce((marks, id) => marks | markOf(id), 0),
    opens: ids.flatMap(opensOf),
  }
}

/** A text on its way through the automaton. Its loops count: for steps this small an iterator would cost more. */
interface Scan {
  readonly list: readonly Word<PhraseForm>[]
  readonly hits: PhraseHit[]
  /** The word at which the phrases now looked for begin. */
  start: number
  /** Its sentence, and the word after that, which no phrase reaches. */
  sentence: number
  end: number
}

function scan(list: readonly Word<PhraseForm>[], atStart: PhraseNode): PhraseHit[] {
  const text: Scan = { list, hits: [], start: 0, sentence: 0, end: 0 }
  for (; text.start < list.length; text.start++) {
    const { form, sentence } = list[text.start] as Word<PhraseForm>
    if (text.start === text.end) {
      text.sentence = sentence
      while (list[text.end]?.sentence === sentence) text.end++
      walk(text, atStart, text.start)
    }
    for (let at = 0; at < form.opens.length; at++) walk(text, form.opens[at] as PhraseNode, text.start + 1)
  }
  return text.hits
}

/** Notes what ends before `at`, and goes on. */
function walk(text: Scan, node: PhraseNode, at: number): void {
  for (let index = 0; index < node.keys.length; index++) {
    text.hits.push({ key: node.keys[index] as number, start: text.start, end: at, sentence: text.sentence })
  }
  follow(text, node, at)
  if (!node.gap) return
  const last = Math.min(at + gapWords, text.end - 1)
  for (let next = at; next <= last; next++) follow(text, node.gap, next)
}

function follow(text: Scan, node: PhraseNode, at: number): void {
  if (at >= text.end) return
  const { ids, marks } = (text.list[at] as Word<PhraseForm>).form
  if ((marks & node.marks) === 0) return
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] as WordId
    for (let edge = node.words.indexOf(id); edge !== -1; edge = node.words.indexOf(id, edge + 1)) {
      walk(text, node.targets[edge] as PhraseNode, at + 1)
    }
  }
}
