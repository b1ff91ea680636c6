import type { SourceOutcome } from './runs.ts'
import type { Db } from './tables.ts'

/** What is remembered of a source between runs. */
export interface StoredSource extends SourceOutcome {
  readonly checkedAt: string
  /** When it last told something else than before; null = never read. */
  readonly changedAt: string | null
  /** What lets it answer "unchanged": an ETag, a commit, a hash of the content. */
  readonly validators: Readonly<Record<string, string>>
}

export type Sources = ReturnType<typeof sourcesTable>

export function sourcesTable(db: Db) {
  return {
    async list(): Promise<StoredSource[]> {
      const rows = await db.selectFrom('sources').selectAll().orderBy('name').execute()
      return rows.map(({ name, status, checked_at: checkedAt, changed_at: changedAt, validators, error }) => ({
        name,
        status: status as StoredSource['status'],
        checkedAt,
        changedAt,
        validators: JSON.parse(validators),
        ...(error !== null && { error }),
      }))
    },

    /** Adds a source, or replaces what was remembered of it. */
    async save({ name, status, checkedAt, changedAt, validators, error }: StoredSource): Promise<void> {
      const row = {
        status,
        checked_at: checkedAt,
        changed_at: changedAt,
        validators: JSON.stringify(validators),
        error: error ?? null,
      }
      await db
        .insertInto('sources')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .execute()
    },
  }
}
