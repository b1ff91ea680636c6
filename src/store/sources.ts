import type { Db } from './tables.ts'

/** What is remembered of a source between runs; how it fared stands in the runs. */
export interface StoredSource {
  readonly name: string
  /** When it last told something else than before. */
  readonly changedAt: string | null
  /** What lets it answer "unchanged": an ETag, a commit, a hash of the content. */
  readonly validators: Readonly<Record<string, string>>
}

export type Sources = ReturnType<typeof sourcesTable>

export function sourcesTable(db: Db) {
  return {
    async list(): Promise<StoredSource[]> {
      const rows = await db.selectFrom('sources').selectAll().orderBy('name').execute()
      return rows.map(({ name, changed_at: changedAt, validators }) => {
        return { name, changedAt, validators: JSON.parse(validators) }
      })
    },

    /** Adds a source, or replaces what was remembered of it. */
    async save({ name, changedAt, validators }: StoredSource): Promise<void> {
      const row = { changed_at: changedAt, validators: JSON.stringify(validators) }
      await db
        .insertInto('sources')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute()
    },
  }
}
