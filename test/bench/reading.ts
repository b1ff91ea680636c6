import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ratioRow, type Row } from './row.ts'
import { readers, time } from './time-reading.ts'

const pairs = 15
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

/**
 * The pair whose ratio is the median of all: on a machine that others share, the two of one pair meet the same hour, and
 * the medians of either by itself do not.
 */
function versus(what: string, measure: () => number, reference: () => number, limit?: number): Row {
  measure()
  reference()
  const measured = Array.from({ length: pairs }, () => [measure(), reference()] as const)
  const [own, other] = measured.toSorted(([a, b], [c, d]) => a / b - c / d)[pairs >> 1] ?? [NaN, NaN]
  return ratioRow(what, own, other, limit)
}

function timeCold(reader: keyof typeof readers, changelog: string): () => number {
  return () => Number(execFileSync(process.execPath, [program, reader, changelog], { encoding: 'utf8' }))
}
