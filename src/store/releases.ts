import type { Release } from '../domain/notice.ts'
import type { StoredRelease } from '../domain/stored-notice.ts'
import { inBatches } from './in-batches.ts'
import type { Db } from './tables.ts'

/** A release as read now, with the hash of all its notices. */
export interface ReadRelease {
  readonly release: Release
  readonly fingerprint: string
}

export type Releases = ReturnType<typeof releasesTable>

export function releasesTable(db: Db) {
  return {
    /** Newest first. */
    async list(): Promise<StoredRelease[]> {
      return await db
        .selectFrom('releases')
        .select(['id', 'source', 'date', 'title', 'line', 'url', 'first_seen as firstSeen', 'last_seen as lastSeen'])
        .orderBy('id', 'desc')
        .execute()
    },

    /** By release id. */
    async fingerprints(): Promise<Map<string, string>> {
      const rows = await db.selectFrom('releases').select(['id', 'fingerprint']).execute()
      return new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]))
    },

    /** Adds releases, or brings those that are stored up to date. */
    async save(read: readonly ReadRelease[], now: Date): Promise<void> {
      const seen = now.toISOString()
      const rows = read.map(({ release: { id, source, date, title, line, url }, fingerprint }) => {
        return { id, source, date, title, line, url, fingerprint, first_seen: seen, last_seen: seen }
      })
      await inBatches(rows, (batch) =>
        db
          .insertInto('releases')
          .values(batch)
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((row) => ({
              source: row.ref('excluded.source'),
              date: row.ref('excluded.date'),
              title: row.ref('excluded.title'),
              line: row.ref('excluded.line'),
              url: row.ref('excluded.url'),
              fingerprint: row.ref('excluded.fingerprint'),
              last_seen: row.ref('excluded.last_seen'),
            })),
          )
          .execute(),
      )
    },
  }
}
