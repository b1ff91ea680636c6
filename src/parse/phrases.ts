import type { Phrase } from '../domain/rule.ts'
import { splitWords, type Word, type Words } from './words.ts'
import { createVocabulary, type Vocabulary, type WordId } from './vocabulary.ts'

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

interface Node {
  /** By word or pattern. */
  readonly edges: Map<WordId, Node[]>
  gap: Node | null
  readonly keys: number[]
  /** Reached by one edge alone, so that phrases which begin alike may share it. */
  readonly single: boolean
}

const gapWords = 6

/** Compiles phrases under keys; throws an Error that names the phrase where its brackets do not pair or it says nothing. */
export function compilePhrases(phrases: Iterable<readonly [key: number, phrase: Phrase]>): PhraseSet {
  const vocabulary = createVocabulary()
  const anywhere = newNode(false)
  const atStart = newNode(false)
  for (const [key, phrase] of phrases) {
    const anchored = phrase.startsWith('^')
    const root = anchored ? atStart : anywhere
    const ends = buildPhrase(anchored ? phrase.slice(1) : phrase, root, vocabulary)
    if (ends.some((end) => end === root || end === root.gap))
      throw new Error(`phrase "${phrase}" can match without any word`)
    for (const end of ends) end.keys.push(key)
  }
  // Every word of a text asks the root, so its edges stand in a plain list.
  const roots: (readonly Node[] | undefined)[] = Array.from({ length: vocabulary.size() })
  for (const [id, next] of anywhere.edges) roots[id] = next
  return { scan: (words) => scan(roots, atStart, words, vocabulary) }
}

/** Adds a phrase's words below `root`; returns the nodes at which it ends. Its grammar is told at {@link Phrase}. */
function buildPhrase(phrase: Phrase, root: Node, vocabulary: Vocabulary): Node[] {
  const tokens = phrase.match(/[()[\]|]|[^\s()[\]|]+/g) ?? []
  let at = 0
  function alternatives(from: readonly Node[], close: string | null): Node[] {
    const ends: Node[] = []
    let current = [...from]
    for (; at < tokens.length && tokens[at] !== close; at++) {
      const token = tokens[at] as string
      if (token === '|') {
        ends.push(...current)
        current = [...from]
      } else current = sequence(current, token)
    }
    if (close && at >= tokens.length) throw new Error(`phrase "${phrase}": "${close}" is missing`)
    return [...new Set([...ends, ...current])]
  }
  function sequence(from: readonly Node[], token: string): Node[] {
    if (token === ')' || token === ']') throw new Error(`phrase "${phrase}": "${token}" closes nothing`)
    if (token !== '(' && token !== '[') {
      return phraseWords(token).reduce<Node[]>((nodes, word) => advance(nodes, word, vocabulary), [...from])
    }
    at++
    const inner = alternatives(from, token === '(' ? ')' : ']')
    return token === '[' ? [...new Set([...from, ...inner])] : inner
  }
  return alternatives([root], null)
}

function phraseWords(token: string): string[] {
  if (token === '...' || token.startsWith('<')) return [token]
  const star = token.endsWith('*')
  const words = splitWords(star ? token.slice(0, -1) : token).list.map((word) => word.text)
  const last = words.pop()
  if (last === undefined) return []
  return [...words, star ? `${last}*` : last]
}

/** One word on, from any of the nodes to one they share. */
function advance(from: readonly Node[], word: string, vocabulary: Vocabulary): Node[] {
  if (word === '...') return from.map((node) => (node.gap ??= newNode(true)))
  const id = vocabulary.learn(word)
  const shared = from.length === 1 ? from[0]?.edges.get(id)?.find((next) => next.single) : undefined
  if (shared) return [shared]
  const node = newNode(from.length === 1)
  for (const origin of from) {
    const edges = origin.edges.get(id)
    if (edges) edges.push(node)
    else origin.edges.set(id, [node])
  }
  return [node]
}

function newNode(single: boolean): Node {
  return { edges: new Map(), gap: null, keys: [], single }
}

/** A text on its way through the automaton. */
interface Scan {
  readonly list: readonly Word[]
  /** What each word can stand for. */
  readonly ids: readonly (readonly WordId[])[]
  readonly hits: PhraseHit[]
  /** The word at which the phrases now looked for begin, and its sentence. */
  start: number
  sentence: number
}

function scan(
  roots: readonly (readonly Node[] | undefined)[],
  atStart: Node,
  { list }: Words,
  vocabulary: Vocabulary,
): PhraseHit[] {
  const text: Scan = { list, ids: list.map((word) => vocabulary.idsOf(word.text)), hits: [], start: 0, sentence: -1 }
  for (; text.start < list.length; text.start++) {
    const { sentence } = list[text.start] as Word
    const opens = sentence !== text.sentence
    text.sentence = sentence
    if (opens) walk(text, atStart, text.start)
    for (const id of text.ids[text.start] as readonly WordId[]) {
      const first = roots[id]
      if (first) for (const node of first) walk(text, node, text.start + 1)
    }
  }
  return text.hits
}

/** Notes what ends at or after `at`; phrases do not cross sentences. */
function walk(text: Scan, node: Node, at: number): void {
  for (const key of node.keys) text.hits.push({ key, start: text.start, end: at, sentence: text.sentence })
  if (node.edges.size > 0) follow(text, node, at)
  if (!node.gap) return
  for (let skipped = 0; skipped <= gapWords; skipped++) follow(text, node.gap, at + skipped)
}

function follow(text: Scan, node: Node, at: number): void {
  if (text.list[at]?.sentence !== text.sentence) return
  for (const id of text.ids[at] as readonly WordId[]) {
    const next = node.edges.get(id)
    if (next) for (const one of next) walk(text, one, at + 1)
  }
}
