import { readFileSync } from 'node:fs'
import { Lexer } from 'marked'
import { readRules } from '../../src/config/read-rules.ts'
import { compileRules } from '../../src/parse/compile-rules.ts'
import { parseNotes } from '../../src/parse/parse-notes.ts'

/** Ways to read a document, each ready to be timed. */
export const readers = {
  parse: (text: string) => {
    const compiled = compileRules(readRules())
    return () => parseNotes(text, compiled, 'CHANGELOG.md')
  },
  lex: (text: string) => () => new Lexer({ gfm: true }).lex(text),
} as const

/** Milliseconds that some work takes. */
export function time(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

// Started as a program, it reads the document once and prints the milliseconds: `node time-reading.ts parse FILE`.
if (import.meta.main) {
  const [, , name, file = ''] = process.argv
  console.log(time(readers[name === 'parse' ? 'parse' : 'lex'](readFileSync(file, 'utf8'))))
}
