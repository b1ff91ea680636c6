import { sql } from 'kysely'
import type { Db } from './tables.ts'

/**
 * A text that changes with every commit to the database: others' are counted by `data_version`, this connection's own by
 * `total_changes`. It costs the same however much is stored. Source: SQLite docs, "PRAGMA data_version".
 */
export async function readStamp(db: Db): Promise<string> {
  const { rows } = await sql<{ readonly others: number; readonly own: number }>`
    SELECT data_version AS others, total_changes() AS own FROM pragma_data_version
  `.execute(db)
  return JSON.stringify(rows)
}
