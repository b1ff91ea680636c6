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
export function layOut({ anywhere, atStart, size: count }: PhraseGraph): PhraseTable {
  const nodes = nodesFrom([atStart, ...anywhere.edges.map(({ target }) => target)])
  const places = new Int32Array(count)
  let size = 1
  for (const node of nodes) {
    places[node.number] = size
    size += headCells + node.keys.length + 2 * node.edges.length
  }
  const placeOf = (node: PhraseNode): number => places[node.number] as number
  const cells = new Int32Array(size)
  for (const node of nodes) fill(cells, node, placeOf)
  const opened = new Map<WordId, number[]>()
  for (const { word, target } of anywhere.edges) {
    const others = opened.get(word)
    if (others) others.push(placeOf(target))
    else opened.set(word, [placeOf(target)])
  }
  return { cells, atStart: placeOf(atStart), openedBy: (id) => opened.get(id) ?? [] }
}

/** Those that phrases begin at first, then ever further ones: a walk mostly ends soon, and then stays near its start. */
function nodesFrom(roots: readonly PhraseNode[]): ReadonlySet<PhraseNode> {
  const nodes = new Set(roots)
  // What is added to a set on the way is walked as well.
  for (const { gap, edges } of nodes) {
    if (gap) nodes.add(gap)
    for (const { target } of edges) nodes.add(target)
  }
  return nodes
}

function fill(cells: Int32Array, node: PhraseNode, placeOf: (node: PhraseNode) => number): void {
  const { marks, gap, keys, edges } = node
  const place = placeOf(node)
  cells[place] = marks
  cells[place + 1] = gap ? placeOf(gap) : 0
  cells[place + 2] = keys.length
  cells[place + 3] = edges.length
  let cell = place + headCells
  for (const key of keys) cells[cell++] = key
  const ordered = edges.toSorted((a, b) => a.word - b.word)
  for (const { word } of ordered) cells[cell++] = word
  for (const { target } of ordered) cells[cell++] = placeOf(target)
}
