import { sql } from 'kysely'
import type { Db } from './tables.ts'

/** A notice that a search found. */
export interface Found {
  readonly id: string
  readonly release: string
  readonly title: string
  /** The part of it that fits best, in pieces; `hit` marks the words searched for. */
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[]
}

/** Private-use characters around a hit: should a text hold them, only its marking is wrong. */
const [open, close] = ['\ue000', '\ue001']

/** Markdown that says nothing to who reads a snippet: addresses and brackets of links, the mark of a list. */
const markup = /\]\([^\s)]*\)?|\[|^\s*[*-]\s+/g

/** Full-text search over title, text and section of what is present; SQLite's FTS5 lives here alone. */
export async function searchNotices(db: Db, words: string, limit: number): Promise<Found[]> {
  const query = quoteWords(words)
  if (query === '') return []
  const { rows } = await sql<{ id: string; release: string; title: string; snippet: string }>`
    SELECT notices.id, notices.release, notices.title, snippet(notices_fts, -1, ${open}, ${close}, '…', 24) AS snippet
    FROM notices_fts JOIN notices ON notices.number = notices_fts.rowid
    WHERE notices_fts MATCH ${query} AND notices.state = 'present'
    ORDER BY bm25(notices_fts, 8, 1, 2), notices.release DESC, notices.number
    LIMIT ${limit}
  `.execute(db)
  return rows.map((row) => ({ ...row, snippet: splitHits(row.snippet) }))
}

/** Words as FTS5 strings, so that nothing in them is taken for its query language; the last may be unfinished. */
function quoteWords(words: string): string {
  const plain = words.match(/[\p{L}\p{N}][^\s"\0]*/gu) ?? []
  return plain.map((word, index) => `"${word}"${index === plain.length - 1 ? '*' : ''}`).join(' ')
}

function splitHits(snippet: string): Found['snippet'] {
  const pieces = snippet.replace(markup, '').split(new RegExp(`${open}(.*?)${close}`, 's'))
  return pieces.map((text, index) => ({ text, hit: index % 2 === 1 })).filter((piece) => piece.text !== '')
}
