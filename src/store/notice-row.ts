import type { Selectable } from 'kysely'
import type { Deadline } from '../domain/calendar-date.ts'
import type { Kind, Notice, Reach, Release } from '../domain/notice.ts'
import type { StoredNotice } from '../domain/stored-notice.ts'
import type { NoticeRow } from './tables.ts'

/** Columns that hold what was read of a notice. */
export type NoticeColumns = Omit<NoticeRow, 'number' | 'id' | 'thread' | 'state' | 'first_seen' | 'changed_at'>

/** What was read of a notice as columns; `release` is the one it stands in. */
export function toNoticeColumns(notice: Notice, heading: Release): NoticeColumns {
  const {
    id,
    thread: _thread,
    release,
    line,
    endLine,
    section,
    kind,
    breaking,
    title,
    text,
    deadline,
    ...rest
  } = notice
  const { kubernetes, reach, subjects, ...lists } = rest
  return {
    read_as: id,
    release,
    line_offset: line - heading.line,
    line_count: endLine - line + 1,
    section,
    kind,
    breaking: breaking ? 1 : 0,
    title,
    text,
    deadline_date: deadline?.date ?? null,
    deadline_precision: deadline?.precision ?? null,
    kubernetes,
    reach,
    subjects: JSON.stringify(subjects),
    lists: JSON.stringify(lists),
  }
}

/** A notice from its row and the line of its release. */
export function fromNoticeRow(row: Selectable<NoticeRow> & { readonly release_line: number }): StoredNotice {
  const { id, thread, release, section, title, text, kubernetes } = row
  const line = row.release_line + row.line_offset
  const precision = row.deadline_precision as Deadline['precision']
  return {
    id,
    readAs: row.read_as,
    thread,
    release,
    line,
    endLine: line + row.line_count - 1,
    section,
    kind: row.kind as Kind,
    breaking: row.breaking === 1,
    title,
    text,
    deadline: row.deadline_date === null ? null : { date: row.deadline_date, precision },
    kubernetes,
    reach: row.reach as Reach,
    subjects: JSON.parse(row.subjects),
    ...JSON.parse(row.lists),
    state: row.state as StoredNotice['state'],
    firstSeen: row.first_seen,
    changedAt: row.changed_at,
  }
}

/** A stored notice as it was last read. */
export function asRead(stored: StoredNotice): Notice {
  const { readAs, state: _state, firstSeen: _first, changedAt: _changed, ...notice } = stored
  return { ...notice, id: readAs }
}
