import type { SourceOutcome } from '../domain/source-outcome.ts'
import type { Db, RunRow } from './tables.ts'

export interface Run {
  readonly id: string
  readonly startedAt: string
  /** null: it is under way, or was cut off. */
  readonly finishedAt: string | null
  readonly sources: readonly SourceOutcome[]
  /** Figures for people and machines: releases, notices, newNotices, alerts, … */
  readonly counts: Readonly<Record<string, number>>
}

export type Runs = ReturnType<typeof runsTable>

export function runsTable(db: Db) {
  return {
    /** Writes a run down, or replaces what was written of it. */
    async save(run: Run): Promise<void> {
      const row = toRow(run)
      const { id: _, ...rest } = row
      await db
        .insertInto('runs')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute()
    },

    /** Newest first. */
    async list(limit = 20): Promise<Run[]> {
      const rows = await db
        .selectFrom('runs')
        .selectAll()
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(fromRow)
    },

    async oldest(): Promise<Run | null> {
      const row = await db.selectFrom('runs').selectAll().orderBy('started_at').limit(1).executeTakeFirst()
      return row ? fromRow(row) : null
    },
  }
}

function toRow({ id, startedAt, finishedAt, sources, counts }: Run): RunRow {
  return {
    id,
    started_at: startedAt,
    finished_at: finishedAt,
    sources: JSON.stringify(sources),
    counts: JSON.stringify(counts),
  }
}

function fromRow({ id, started_at, finished_at, sources, counts }: RunRow): Run {
  return {
    id,
    startedAt: started_at,
    finishedAt: finished_at,
    sources: JSON.parse(sources),
    counts: JSON.parse(counts),
  }
}
