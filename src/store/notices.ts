import { sql } from 'kysely'
import intersects from 'semver/ranges/intersects.js'
import validRange from 'semver/ranges/valid.js'
import { LookoutError } from '../domain/lookout-error.ts'
import type { Kind, Notice, Release } from '../domain/notice.ts'
import { quoted } from '../domain/quoted.ts'
import type { StoredNotice } from '../domain/stored-notice.ts'
import { inBatches } from './in-batches.ts'
import { fromNoticeRow, toNoticeColumns } from './notice-row.ts'
import { searchNotices, type Found } from './search-notices.ts'
import type { Db } from './tables.ts'

export interface NoticeFilter {
  readonly kind?: Kind | undefined
  readonly breaking?: boolean | undefined
  /** Releases of this day (`YYYY-MM-DD`) and later. */
  readonly since?: string | undefined
  readonly subject?: string | undefined
  /** A minor: `1.34`. Notices that are not limited by version are left out. */
  readonly kubernetes?: string | undefined
  readonly thread?: string | undefined
  readonly releases?: readonly string[] | undefined
  /** Also those that were withdrawn. */
  readonly withdrawn?: boolean | undefined
}

/** A notice that is new to the database, with the id and thread it gets. */
export interface NewNotice {
  readonly id: string
  readonly thread: string
  readonly read: Notice
}

export type Notices = ReturnType<typeof noticesTable>

export function noticesTable(db: Db) {
  return {
    /** Newest release first, within it as in the document. */
    async list(filter: NoticeFilter = {}): Promise<StoredNotice[]> {
      const { kubernetes } = filter
      const notices = (await filtered(db, filter).execute()).map(fromNoticeRow)
      return kubernetes === undefined ? notices : notices.filter((notice) => admits(notice.kubernetes, kubernetes))
    },

    /** By its id or an unambiguous beginning of it. Throws LookoutError where there is none or more than one. */
    async get(idOrPrefix: string): Promise<StoredNotice> {
      const rows = await withRelease(db)
        .where('notices.id', '>=', idOrPrefix)
        .where('notices.id', '<=', `${idOrPrefix}\uffff`)
        .orderBy('notices.id')
        .limit(6)
        .execute()
      const notices = rows.map(fromNoticeRow)
      const found =
        notices.find((notice) => notice.id === idOrPrefix) ?? (notices.length === 1 ? notices[0] : undefined)
      if (found && idOrPrefix !== '') return found
      if (notices.length === 0)
        throw new LookoutError(`no notice has the id ${quoted(idOrPrefix)}; see: lookout notices list`)
      const ids = notices.map((notice) => notice.id).join(', ')
      throw new LookoutError(`${quoted(idOrPrefix)} begins the ids of several notices (${ids}); write more of one`)
    },

    /** Full text, best first: all words must occur, the last may be the beginning of one. */
    search(words: string, limit = 20): Promise<Found[]> {
      return searchNotices(db, words, limit)
    },

    /** Where every notice is kept, by the id it was last read as. */
    async places(): Promise<Map<string, { readonly id: string; readonly thread: string }>> {
      const rows = await db.selectFrom('notices').select(['read_as', 'id', 'thread']).execute()
      return new Map(rows.map((row) => [row.read_as, row]))
    },

    async add(notices: readonly NewNotice[], releases: ReadonlyMap<string, Release>, now: Date): Promise<void> {
      const at = now.toISOString()
      const rows = notices.map(({ id, thread, read }) => {
        const columns = toNoticeColumns(read, releases.get(read.release)!)
        return { ...columns, id, thread, state: 'present', first_seen: at, changed_at: at }
      })
      await inBatches(rows, (batch) => db.insertInto('notices').values(batch).execute())
    },

    /** Writes what is read of a stored notice now; it is present. */
    async update(id: string, read: Notice, release: Release, now: Date): Promise<void> {
      const row = { ...toNoticeColumns(read, release), state: 'present', changed_at: now.toISOString() }
      await db.updateTable('notices').set(row).where('id', '=', id).execute()
    },

    async withdraw(id: string, now: Date): Promise<void> {
      const row = { state: 'withdrawn', changed_at: now.toISOString() }
      await db.updateTable('notices').set(row).where('id', '=', id).execute()
    },
  }
}

function withRelease(db: Db) {
  return db
    .selectFrom('notices')
    .innerJoin('releases', 'releases.id', 'notices.release')
    .selectAll('notices')
    .select('releases.line as release_line')
}

function filtered(db: Db, { kind, breaking, since, subject, thread, releases, withdrawn }: NoticeFilter) {
  let query = withRelease(db)
    .orderBy('notices.release', 'desc')
    .orderBy('notices.line_offset')
    .orderBy('notices.number')
  if (!withdrawn) query = query.where('notices.state', '=', 'present')
  if (kind !== undefined) query = query.where('notices.kind', '=', kind)
  if (breaking !== undefined) query = query.where('notices.breaking', '=', breaking ? 1 : 0)
  if (since !== undefined) query = query.where('releases.date', '>=', since)
  if (thread !== undefined) query = query.where('notices.thread', '=', thread)
  if (releases !== undefined) query = query.where('notices.release', 'in', releases)
  if (subject !== undefined) query = query.where(sql<boolean>`instr(notices.subjects, ${JSON.stringify(subject)}) > 0`)
  return query
}

/** Whether a range (null = every version, which is no limit) admits any patch of a minor. */
function admits(range: string | null, minor: string): boolean {
  const limit = validRange(range ?? '')
  const wanted = validRange(`~${minor}`)
  if (range === null || limit === null || wanted === null) return false
  return intersects(limit, wanted, { includePrerelease: true })
}
