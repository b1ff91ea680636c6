import type { Phrase } from '../domain/rule.ts'
import type { Vocabulary, WordId } from './vocabulary.ts'
import { bareForm, splitWords } from './words.ts'

/** A place between the words of phrases. */
export interface PhraseNode {
  /** The words or patterns that lead on, and where to; one may lead to several nodes. */
  readonly words: WordId[]
  readonly targets: PhraseNode[]
  /** Marks of the edges' words: where a word bears none of them, no edge leads on by it. */
  marks: number
  /** Reached by leaving out words. */
  gap: PhraseNode | null
  /** Keys of the phrases that end here. */
  readonly keys: number[]
  /** Reached by one edge alone, so that phrases which begin alike may share it. */
  readonly single: boolean
}

/** Phrases as a graph in which a word may lead to several nodes. */
export interface PhraseGraph {
  /** Where phrases begin that may stand anywhere, and those held to the start of a sentence. */
  readonly anywhere: PhraseNode
  readonly atStart: PhraseNode
  /** Throws an Error that names the phrase where its brackets do not pair or it says nothing. */
  add(phrase: Phrase, key: number): void
}

/** A graph without phrases, whose words are learnt by `vocabulary`. */
export function createPhraseGraph(vocabulary: Vocabulary): PhraseGraph {
  const anywhere = newNode(false)
  const atStart = newNode(false)

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
    if (word === '...') return from.map((node) => (node.gap ??= newNode(true)))
    const id = vocabulary.learn(word)
    const [only] = from
    const shared = only && from.length === 1 ? targetsOf(only, id).find((next) => next.single) : undefined
    if (shared) return [shared]
    const node = newNode(from.length === 1)
    for (const origin of from) {
      origin.words.push(id)
      origin.targets.push(node)
      origin.marks |= markOf(id)
    }
    return [node]
  }

  return {
    anywhere,
    atStart,
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

function newNode(single: boolean): PhraseNode {
  return { words: [], targets: [], marks: 0, gap: null, keys: [], single }
}

/** Where a word leads from a node. */
function targetsOf({ words, targets }: PhraseNode, id: WordId): PhraseNode[] {
  const found: PhraseNode[] = []
  for (let edge = words.indexOf(id); edge !== -1; edge = words.indexOf(id, edge + 1)) {
    found.push(targets[edge] as PhraseNode)
  }
  return found
}

/** One of 32 bits for a word, by which most words are known not to lead on before they are looked up. */
export function markOf(id: WordId): number {
  return 1 << (id % 32)
}

function phraseWords(token: string): string[] {
  if (token === '...' || token.startsWith('<')) return [token]
  const star = token.endsWith('*')
  const words = splitWords(star ? token.slice(0, -1) : token, bareForm).list.map((word) => word.text)
  const last = words.pop()
  if (last === undefined) return []
  return [...words, star ? `${last}*` : last]
}
