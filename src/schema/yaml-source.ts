import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Document, Node, Scalar } from 'yaml'
import { LookoutError } from '../domain/lookout-error.ts'
import type { Path } from './field-name.ts'
import { problemsError } from './problems.ts'
import type { Problem } from './problems.ts'

/** A YAML (or JSON) text that was read, and where everything in it stands. */
export interface YamlSource {
  readonly file: string
  /** Plain data as written; null for an empty text. */
  readonly value: unknown
  /** The text of the scalar at `path` as written (`1.30` for the number 1.3); null where there is none. */
  written(path: Path): string | null
  /** A problem with the field at `path` (or the nearest one above); with `offset`, underlined there in the field's text. */
  problem(path: Path, message: string, offset?: number): Problem
}

const longestText = 5_000_000
const mostAliases = 100

/** Reads YAML 1.2 (so `yes` is a word and `1.30` a number). Throws a {@link LookoutError} with every syntax error. */
export function readYaml(text: string, file: string): YamlSource {
  if (text.length > longestText) throw new LookoutError(`${file}: is longer than 5 MB; split it into several files`)
  const lines = new LineCounter()
  const { document, value } = parse(text, file, lines)
  return {
    file,
    value,
    written(path) {
      const node = document.getIn(path, true)
      return isScalar(node) ? (node.source ?? String(node.value)) : null
    },
    problem(path, message, offset) {
      const scalar = offset === undefined ? null : document.getIn(path, true)
      if (isScalar(scalar)) {
        const at = (scalar.range?.[0] ?? 0) + offsetInText(text, scalar, offset ?? 0)
        return { ...place(file, lines, at), message, excerpt: excerptAt(text, lines, at) }
      }
      return { ...place(file, lines, nodeAt(document, path)?.range?.[0] ?? 0), message }
    },
  }
}

function parse(text: string, file: string, lines: LineCounter): { document: Document; value: unknown } {
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
    const faults = [...document.errors, ...document.warnings]
    if (faults.some(({ message }) => /call stack|stack overflow/i.test(message))) throw tooDeep(file)
    if (faults.length > 0) {
      const problems = faults.map((fault) => ({
        ...place(file, lines, fault.pos[0]),
        message: sentence(fault.message),
      }))
      throw problemsError(problems)
    }
    return { document, value: document.toJS({ maxAliasCount: mostAliases }) }
  } catch (cause) {
    if (cause instanceof LookoutError) throw cause
    if (cause instanceof RangeError) throw tooDeep(file)
    throw new LookoutError(`${file}: ${sentence(cause instanceof Error ? cause.message : String(cause))}`, { cause })
  }
}

function tooDeep(file: string): LookoutError {
  return new LookoutError(`${file}: is nested too deeply to be read`)
}

function sentence(message: string): string {
  if (message.startsWith('Map keys must be unique')) return 'this field is given twice; keep one of the two'
  if (message.startsWith('Source contains multiple documents')) return 'a second document starts here; keep one a file'
  if (message.startsWith('Excessive alias count')) return 'repeats its aliases too often; write the values out'
  return `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
}

/** The key of the field at `path`, or the list item; of the nearest thing above it where `path` leads nowhere. */
function nodeAt(document: Document, path: Path): Node | null {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const name = path[length - 1]
    const found = isMap(parent)
      ? parent.items.find(({ key }) => String(key) === name)?.key
      : document.getIn(path.slice(0, length), true)
    if (isNode(found)) return found
  }
  return document.contents
}

/** Where the scalar's character `offset` stands, counted from the scalar's start; 0 where quoting makes that unsure. */
function offsetInText(text: string, node: Scalar, offset: number): number {
  if (typeof node.value !== 'string' || !node.range) return 0
  const lead = node.type === 'PLAIN' ? 0 : 1
  const verbatim = text.startsWith(node.value, node.range[0] + lead)
  return verbatim ? lead + offset : 0
}

function excerptAt(text: string, lines: LineCounter, at: number): NonNullable<Problem['excerpt']> {
  const { line, col } = lines.linePos(at)
  const from = lines.lineStarts[line - 1] ?? 0
  const whole = text.slice(from, lines.lineStarts[line]).trimEnd()
  const word = /^[\w.[\]]+/.exec(whole.slice(col - 1))?.[0] ?? ' '
  return { line: whole, from: col - 1, length: word.length }
}

function place(file: string, lines: LineCounter, at: number): Pick<Problem, 'where' | 'at'> {
  const { line, col } = lines.linePos(at)
  return { where: `${file}:${Math.max(1, line)}:${Math.max(1, col)}`, at }
}
