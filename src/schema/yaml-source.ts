import { constructFromEvents, EVENT_ID, parseEvents, YAMLException, type AliasEvent, type Event } from 'js-yaml'
import { LookoutError } from '../domain/lookout-error.ts'
import type { Path } from './field-name.ts'
import { findField } from './find-field.ts'
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
/** Few aliases of aliases could fill the memory: beside these limits, what an alias repeats may hold none. */
const limits = { maxAliases: 100, maxDepth: 100 }

/** Reads YAML 1.2 (so `yes` is a word and `1.30` a number). Throws a {@link LookoutError} with what is no YAML. */
export function readYaml(text: string, file: string): YamlSource {
  if (text.length > longestText) throw new LookoutError(`${file}: is longer than 5 MB; split it into several files`)
  const events = parse(text, file)
  return {
    file,
    value: construct(text, events, file),
    written: (path) => findField(text, events, path).scalar,
    problem(path, message, offset) {
      const { start, scalar, verbatim } = findField(text, events, path)
      if (offset === undefined || scalar === null) return { ...place(file, text, start), message }
      const at = verbatim === null ? start : verbatim + offset
      return { ...place(file, text, at), message, excerpt: excerptAt(text, at) }
    },
  }
}

function parse(text: string, file: string): Event[] {
  try {
    return parseEvents(text, limits)
  } catch (cause) {
    throw faultOf(cause, text, file)
  }
}

function construct(text: string, events: Event[], file: string): unknown {
  const refuse = (at: number, message: string): LookoutError =>
    problemsError([{ ...place(file, text, Math.max(0, at)), message }])
  const second = events.findIndex(({ type }, index) => type === EVENT_ID.DOCUMENT && index > 0)
  if (second !== -1) {
    const { start } = findField(text, events.slice(second), [])
    throw refuse(text.lastIndexOf('---', start), 'a second document starts here; keep one a file')
  }
  const nested = nestedAlias(events)
  if (nested) throw refuse(nested.anchorStart - 1, tooOften)
  try {
    return constructFromEvents(events, { source: text, ...limits })[0] ?? null
  } catch (cause) {
    throw faultOf(cause, text, file)
  }
}

/** The first alias in something that aliases repeat. */
function nestedAlias(events: readonly Event[]): AliasEvent | null {
  const open: boolean[] = []
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop()
    else if (event.type === EVENT_ID.DOCUMENT) open.push(false)
    else if (event.type === EVENT_ID.ALIAS) {
      if (open.includes(true)) return event
    } else if (event.type !== EVENT_ID.SCALAR) open.push(event.anchorStart !== -1)
  }
  return null
}

const tooOften = 'repeats its aliases too often; write the values out'

function faultOf(cause: unknown, text: string, file: string): LookoutError {
  if (!(cause instanceof YAMLException)) return new LookoutError(`${file}: is not valid YAML`, { cause })
  return problemsError([{ ...place(file, text, cause.mark?.position ?? 0), message: sentence(cause.reason) }])
}

function sentence(reason: string): string {
  if (reason === 'duplicated mapping key') return 'this field is given twice; keep one of the two'
  if (reason.startsWith('nesting exceeded')) return 'is nested too deeply to be read'
  if (reason.startsWith('aliases exceeded')) return tooOften
  return `not valid YAML: ${reason}`
}

function excerptAt(text: string, at: number): NonNullable<Problem['excerpt']> {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const [line = ''] = text.slice(from).split(/\r?\n/, 1)
  const word = /^[\w.[\]]+/.exec(line.slice(at - from))?.[0] ?? ' '
  return { line: line.trimEnd(), from: at - from, length: word.length }
}

function place(file: string, text: string, at: number): Pick<Problem, 'where' | 'at'> {
  const before = text.slice(0, at).split('\n')
  return { where: `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`, at }
}
