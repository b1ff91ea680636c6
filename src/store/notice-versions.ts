import type { Change } from '../domain/alert.ts'
import { inBatches } from './in-batches.ts'
import type { Db } from './tables.ts'

/** Something that happened to a notice after it was published. */
export interface NoticeVersion {
  readonly notice: string
  /** Instant (ISO 8601, UTC) of the reading that showed it. */
  readonly seenAt: string
  readonly event: 'edited' | 'withdrawn' | 'restored'
  readonly oldText: string
  readonly newText: string
  readonly changes: readonly Change[]
}

export type NoticeVersions = ReturnType<typeof noticeVersionsTable>

export function noticeVersionsTable(db: Db) {
  return {
    /** Oldest first. */
    async of(notice: string): Promise<NoticeVersion[]> {
      const rows = await db
        .selectFrom('notice_versions')
        .selectAll()
        .where('notice', '=', notice)
        .orderBy('number')
        .execute()
      return rows.map((row) => ({
        notice: row.notice,
        seenAt: row.seen_at,
        event: row.event as NoticeVersion['event'],
        oldText: row.old_text,
        newText: row.new_text,
        changes: JSON.parse(row.changes),
      }))
    },

    async add(versions: readonly NoticeVersion[]): Promise<void> {
      const rows = versions.map((version) => ({
        notice: version.notice,
        seen_at: version.seenAt,
        event: version.event,
        old_text: version.oldText,
        new_text: version.newText,
        changes: JSON.stringify(version.changes),
      }))
      await inBatches(rows, (batch) => db.insertInto('notice_versions').values(batch).execute())
    },
  }
}
