import { readRules } from '../config/read-rules.ts'
import type { Notes } from '../domain/notice.ts'
import type { Rules } from '../domain/rule.ts'
import { compileRules } from '../parse/compile-rules.ts'
import { parseNotes } from '../parse/parse-notes.ts'
import type { Context } from './context.ts'
import { readText } from './read-text.ts'

/** Release notes read from a file with the rules that read them; warnings go to stderr. */
export async function readNotes(file: string, context: Context): Promise<{ notes: Notes; rules: Rules }> {
  const text = await readText(file, context)
  const { rules: own } = await context.settings()
  const rules = readRules(own)
  const notes = parseNotes(text, compileRules(rules), file === '-' ? 'standard input' : file)
  for (const warning of notes.warnings) context.errors.write(`${file}: ${warning}\n`)
  return { notes, rules }
}
