import { readRules } from '../../src/config/read-rules.ts'
import type { Notes } from '../../src/domain/notice.ts'
import { compileRules } from '../../src/parse/compile-rules.ts'
import { parseNotes } from '../../src/parse/parse-notes.ts'

const compiled = compileRules(readRules())

/** Reads release notes with the built-in rules. */
export function readDocument(...lines: readonly string[]): Notes {
  return parseNotes(lines.join('\n'), compiled, 'CHANGELOG.md')
}
