import type { Phrase } from '../domain/rule.ts'
import { remember } from '../domain/remember.ts'
import type { Vocabulary, WordId } from './vocabulary.ts'
import { bareForm, splitWords } from './words.ts'

/** More than any vocabulary has, so that a node and a word make one number. */
const mostWords = 2 ** 20

/** A place between the words of phrases. */
export interface PhraseNode {
  /** Counted from 0 within the graph. */
  readonly number: number
  /** One word may lead to several nodes. */
  readonly edges: PhraseEdge[]
  /** Marks of the edges' words: where a word bears none of them, no edge leads on by it. */
  marks: number
  /** Reached by leaving out words. */
  gap: PhraseNode | null
  /** Keys of the phrases that end here. */
  readonly keys: number[]
}

/** A word or pattern that leads on, and where to. */
interface PhraseEdge {
  readonly word: WordId
  readonly target: PhraseNode
}

/** Phrases as a graph in which a word may lead to several nodes. */
export interface PhraseGraph {
  /** Where phrases begin that may stand anywhere, and those held to the start of a sentence. */
  readonly anywhere: PhraseNode
  readonly atStart: PhraseNode
  /** How many nodes it has. */
  readonly size: number
  /** Throws an Error that names the phrase where its brackets do not pair or it says nothing. */
  add(phrase: Phrase, key: number): void
}

/** A graph without phrases, whose words are learnt by `vocabulary`. */
export function createPhraseGraph(vocabulary: Vocabulary): PhraseGraph {
  let size = 0
  /** Where a word leads from a node, if by this one edge alone: phrases that begin alike share what they begin with. */
  const shared = new Map<number, PhraseNode>()
  const anywhere = newNode()
  const atStart = newNode()

  function newNode(): PhraseNode {
    return { number: size++, edges: [], marks: 0, gap: null, keys: [] }
  }

  /** Nodes at which a phrase ends that begins at `root`. Its grammar is told at {@link Phrase}. */
  function endsOf(phrase: string, root: PhraseNode): PhraseNode[] {
    const tokens = phrase.match(/[()[\]|]|[^\s()[\]|]+/g) ?? []
    let at = 0
    function alternatives(from: readonly PhraseNode[], close: string | null): PhraseNode[] {
      const ends: PhraseNode[] = []
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
    function sequence(from: readonly PhraseNode[], token: string): PhraseNode[] {
      if (token === ')' || token === ']') throw new Error(`phrase "${phrase}": "${token}" closes nothing`)
      if (token !== '(' && token !== '[') return phraseWords(token).reduce(advance, [...from])
      at++
      const inner = alternatives(from, token === '(' ? ')' : ']')
      return token === '[' ? [...new Set([...from, ...inner])] : inner
    }
    return alternatives([root], null)
  }

  /** One word on, from any of the nodes to one they share. */
  function advance(from: readonly PhraseNode[], word: string): PhraseNode[] {
    if (word === '...') return from.map((node) => (node.gap ??= newNode()))
    const id = vocabulary.learn(word)
    const edge = from.length === 1 ? (from[0] as PhraseNode).number * mostWords + id : -1
    const before = shared.get(edge)
    if (before) return [before]
    const node = newNode()
    if (edge >= 0) shared.set(edge, node)
    for (const origin of from) {
      origin.edges.push({ word: id, target: node })
      origin.marks |= markOf(id)
    }
    return [node]
  }

  return {
    anywhere,
    atStart,
    get size() {
      return size
    },
    add(phrase, key) {
      const anchored = phrase.startsWith('^')
      const root = anchored ? atStart : anywhere
      const ends = endsOf(anchored ? phrase.slice(1) : phrase, root)
      if (ends.some((end) => end === root || end === root.gap))
        throw new Error(`phrase "${phrase}" can match without any word`)
      for (const end of ends) end.keys.push(key)
    },
  }
}

/** One of 32 bits for a word, by which most words are known not to lead on before they are looked up. */
export function markOf(id: WordId): number {
  return 1 << (id % 32)
}

const phraseWords = remember((token: string): string[] => {
  if (token === '...' || token.startsWith('<')) return [token]
  const star = token.endsWith('*')
  const words = splitWords(star ? token.slice(0, -1) : token, bareForm).list.map((word) => word.text)
  const last = words.pop()
  if (last === undefined) return []
  return [...words, star ? `${last}*` : last]
})
