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
  return { scan: (words) => scan(anywhere, atStart, words, vocabulary) }
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

function scan(anywhere: Node, atStart: Node, { list }: Words, vocabulary: Vocabulary): PhraseHit[] {
  const ids = list.map((word) => vocabulary.idsOf(word.text))
  const hits: PhraseHit[] = []
  let start = 0
  let sentence = 0

  /** Notes what ends at or after `at` for phrases that began at `start`; phrases do not cross sentences. */
  function walk(node: Node, at: number): void {
    for (const key of node.keys) hits.push({ key, start, end: at, sentence })
    follow(node, at)
    if (!node.gap) return
    for (let skipped = 0; skipped <= gapWords; skipped++) follow(node.gap, at + skipped)
  }
  function follow(node: Node, at: number): void {
    if (list[at]?.sentence !== sentence) return
    for (const id of ids[at] as readonly WordId[]) {
      const next = node.edges.get(id)
      if (next) for (const one of next) walk(one, at + 1)
    }
  }
  let previous = -1
  for (; start < list.length; start++) {
    sentence = (list[start] as Word).sentence
    if (sentence !== previous) follow(atStart, start)
    previous = sentence
    if ((ids[start] as readonly WordId[]).length > 0) follow(anywhere, start)
  }
  return hits
}
