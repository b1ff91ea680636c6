import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ingestNotes } from '../../src/store/ingest-notes.ts'
import { openStore } from '../../src/store/open-store.ts'
import { median } from './median.ts'
import { ratioRow, type Row } from './row.ts'
import { readers, time } from './time-reading.ts'

const runs = 7
const now = new Date('2025-10-20T00:00:00Z')

/** Storing what a document says in a new database, against bare inserts of the rows that come of it. */
export async function ingestRow(changelog: string, folder: string): Promise<Row> {
  const notes = readers.parse(readFileSync(changelog, 'utf8'))()
  const own: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run++) {
    const filled = join(folder, `ingest-${run}.db`)
    const store = openStore(filled)
    const start = performance.now()
    await ingestNotes(store, notes, now)
    own.push(performance.now() - start)
    await store.close()
    bare.push(await timeInserts(filled, join(folder, `bare-${run}.db`)))
  }
  return ratioRow('ingest, beside bare inserts', median(own), median(bare))
}

/** Milliseconds in which the rows of one database go into another. */
async function timeInserts(from: string, to: string): Promise<number> {
  await openStore(to).close()
  const source = new Database(from, { readonly: true })
  const target = new Database(to)
  const inserts = ['releases', 'notices'].map((table) => {
    const rows = source.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all()
    const columns = Object.keys(rows[0] ?? {})
    const values = columns.map((column) => `@${column}`)
    return { rows, insert: target.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${values.join()})`) }
  })
  const fill = target.transaction(() => {
    for (const { rows, insert } of inserts) for (const row of rows) insert.run(row)
  })
  const taken = time(fill)
  source.close()
  target.close()
  return taken
}
