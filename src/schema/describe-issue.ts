import type { z } from 'zod'
import { nearestWord } from '../domain/nearest-word.ts'
import { quoted } from '../domain/quoted.ts'

type RawIssue = Parameters<z.core.$ZodErrorMap>[0]

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
}

/** A zod issue in plain words, with the mend; zod's error map. Several unknown fields are told a line each. */
export function describeIssue(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => `unknown field ${quoted(key)}${didYouMean(key, fieldsOf(issue.inst))}`).join('\n')
    case 'invalid_value':
      return describeValue(issue.input, issue.values.map(String))
    case 'invalid_type':
      return describeType(issue.expected, issue.input)
    case 'too_small':
      return issue.origin === 'number'
        ? `must be at least ${issue.minimum}`
        : 'is empty; give it a value or leave it out'
    case 'too_big':
      return issue.origin === 'number' ? `must be at most ${issue.maximum}` : `is longer than ${issue.maximum}`
    default:
      return undefined
  }
}

function describeValue(input: unknown, values: readonly string[]): string {
  if (input === undefined) return `is missing; give one of ${values.join(', ')}`
  const near = typeof input === 'string' ? didYouMean(input, values) : ''
  // The value itself is not shown: it may be a secret that was put into the wrong field.
  return `is not known${near === '' ? `; give one of ${values.join(', ')}` : near}`
}

function describeType(expected: string, input: unknown): string {
  const wanted = typeNames[expected] ?? expected
  if (input === undefined) return `is missing; give ${wanted}`
  if (input === null) return `has no value; give ${wanted}, in quotes if it starts with #, or leave the field out`
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return 'must be text; put it in quotes'
  return `must be ${wanted}, not ${typeOf(input)}`
}

function typeOf(input: unknown): string {
  if (typeof input === 'string') return 'text'
  return typeNames[Array.isArray(input) ? 'array' : typeof input] ?? typeof input
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known)
  return near === null ? '' : `; did you mean ${quoted(near)}?`
}

function fieldsOf(schema: RawIssue['inst']): readonly string[] {
  const definition = schema?._zod.def
  return definition !== undefined && 'shape' in definition ? Object.keys(definition.shape as object) : []
}
