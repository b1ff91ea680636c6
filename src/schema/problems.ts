import { LookoutError } from '../domain/lookout-error.ts'

/** Something wrong in a file (or in the environment) that a person can mend. */
export interface Problem {
  /** `lookout.yaml:14:12`. */
  readonly where: string
  /** Offset in the file; problems are listed by it. */
  readonly at: number
  /** What is wrong and how to mend it, the field named first. */
  readonly message: string
  /** The line of the file and what in it to underline (columns from 0); absent where the place says enough. */
  readonly excerpt?: { readonly line: string; readonly from: number; readonly length: number }
}

const mostShown = 40
const widestLine = 160
/** Control and direction marks, which a file may hold and a terminal would obey. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** All problems as one error, a line each in the file's order, the underlined excerpts set below the messages. */
export function problemsError(problems: readonly Problem[]): LookoutError {
  const lines = [...new Set(problems.toSorted((a, b) => a.at - b.at).map(show))]
  const shown = lines.slice(0, mostShown)
  if (lines.length > mostShown) shown.push(`… and ${lines.length - mostShown} more`)
  return new LookoutError(shown.join('\n'))
}

/** Throws the problems of several files, one file after another, where there are any. */
export function refuseProblems(files: readonly (readonly Problem[])[]): void {
  const faulty = files.filter((problems) => problems.length > 0)
  if (faulty.length > 0) throw joinErrors(faulty.map(problemsError))
}

/** Several errors as one. */
export function joinErrors(errors: readonly LookoutError[]): LookoutError {
  return new LookoutError(errors.map(({ message }) => message).join('\n'))
}

function show({ where, message, excerpt }: Problem): string {
  const head = plain(`${where}  ${message}`)
  if (excerpt === undefined || excerpt.line.length > widestLine) return head
  const trimmed = excerpt.line.trimStart()
  const indent = ' '.repeat(where.length + 2)
  const before = ' '.repeat(Math.max(0, excerpt.from - (excerpt.line.length - trimmed.length)))
  return `${head}\n${indent}${plain(trimmed.trimEnd())}\n${indent}${before}${'^'.repeat(Math.max(1, excerpt.length))}`
}

function plain(line: string): string {
  return line.replace(unsafe, ' ')
}
