import type { Db } from './tables.ts'

export type ImageNotesTable = ReturnType<typeof imageNotesTable>

export function imageNotesTable(db: Db) {
  return {
    /** Null where they were never fetched. */
    async get(path: string): Promise<string | null> {
      const row = await db.selectFrom('image_notes').select('text').where('path', '=', path).executeTakeFirst()
      return row?.text ?? null
    },

    async save(path: string, text: string, now: Date): Promise<void> {
      const row = { path, text, fetched_at: now.toISOString() }
      await db
        .insertInto('image_notes')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
  }
}
