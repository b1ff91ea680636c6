import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './median.ts'
import { ratioRow, type Row } from './row.ts'
import { readers, time } from './time-reading.ts'

const runs = 7
const program = join(import.meta.dirname, 'time-reading.ts')

/** Parsing against marked's lexer on the same text: by turns in processes of their own, then in this one, warmed up. */
export function readingRows(changelog: string): Row[] {
  const text = readFileSync(changelog, 'utf8')
  const [parse, lex] = [readers.parse(text), readers.lex(text)]
  return [
    versus("parse, beside marked's lexer, cold", timeCold('parse', changelog), timeCold('lex', changelog), 3),
    versus(
      "parse, beside marked's lexer, warm",
      () => time(parse),
      () => time(lex),
    ),
  ]
}

function versus(what: string, measure: () => number, reference: () => number, limit?: number): Row {
  measure()
  reference()
  const pairs = Array.from({ length: runs }, () => [measure(), reference()] as const)
  return ratioRow(what, median(pairs.map(([own]) => own)), median(pairs.map(([, other]) => other)), limit)
}

function timeCold(reader: keyof typeof readers, changelog: string): () => number {
  return () => Number(execFileSync(process.execPath, [program, reader, changelog], { encoding: 'utf8' }))
}
