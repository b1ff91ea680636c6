import type { PhraseGraph, PhraseNode } from './phrase-graph.ts'
import type { WordId } from './vocabulary.ts'

/**
 * A graph of phrases laid out in one array of numbers: a walk through thousands of objects that lie apart in memory took
 * longer than all else in reading. A node is the index of its first cell.
 */
export interface PhraseTable {
  /** Of each node: its marks, its gap (0 for none), how many keys and edges it has, the keys, the words in order, the targets. */
  readonly cells: Int32Array
  /** Where phrases begin that are held to the start of a sentence. */
  readonly atStart: number
  /** Where a word leads if a phrase begins with it. */
  readonly openedBy: (id: WordId) => readonly number[]
}

/** Cells of a node before its keys. */
export const headCells = 4

/** Lays out a graph that has all its phrases. */
export function layOut({ anywhere, atStart }: PhraseGraph): PhraseTable {
  const places = new Map<PhraseNode, number>()
  let size = 1
  for (const node of nodesFrom([atStart, ...anywhere.targets])) {
    places.set(node, size)
    size += headCells + node.keys.length + 2 * node.words.length
  }
  const placeOf = (node: PhraseNode): number => places.get(node) as number
  const cells = new Int32Array(size)
  for (const [node, place] of places) fill(cells, place, node, placeOf)
  const opened = new Map<WordId, number[]>()
  for (const [edge, id] of anywhere.words.entries()) {
    const place = placeOf(anywhere.targets[edge] as PhraseNode)
    const others = opened.get(id)
    if (others) others.push(place)
    else opened.set(id, [place])
  }
  return { cells, atStart: placeOf(atStart), openedBy: (id) => opened.get(id) ?? [] }
}

function nodesFrom(roots: readonly PhraseNode[]): ReadonlySet<PhraseNode> {
  const nodes = new Set(roots)
  // What is added to a set on the way is walked as well.
  for (const { gap, targets } of nodes) {
    if (gap) nodes.add(gap)
    for (const target of targets) nodes.add(target)
  }
  return nodes
}

function fill(cells: Int32Array, place: number, node: PhraseNode, placeOf: (node: PhraseNode) => number): void {
  const { marks, gap, keys, words, targets } = node
  const first = place + headCells + keys.length
  cells.set([marks, gap ? placeOf(gap) : 0, keys.length, words.length, ...keys], place)
  const edges = [...words.keys()].sort((a, b) => (words[a] as WordId) - (words[b] as WordId))
  for (const [index, edge] of edges.entries()) {
    cells[first + index] = words[edge] as WordId
    cells[first + words.length + index] = placeOf(targets[edge] as PhraseNode)
  }
}
