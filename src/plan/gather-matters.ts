import type { Deadline } from '../domain/calendar-date.ts'
import { compareText } from '../domain/compare-text.ts'
import type { Notice } from '../domain/notice.ts'
import type { StoredNotice, StoredRelease } from '../domain/stored-notice.ts'

/** One thread as it stands now: what an alert is about. */
export interface Matter {
  readonly thread: string
  /** The newest notice of the thread, from which the matter is told; its own deadline may be missing. */
  readonly notice: Notice
  /** Day from which the matter's age counts: its newest release's date, or the day on which a late edit brought it. */
  readonly date: string
  /** Instant (ISO 8601, UTC) at which its newest notice was first read. */
  readonly firstSeen: string
  /** The deadline last named in the thread: a release that repeats the matter without its date does not lift it. */
  readonly deadline: Deadline | null
  /** No notice of the thread stands in the release notes any more. */
  readonly withdrawn: boolean
}

/** Stored notices (withdrawn ones too) as matters, one a thread, the newest first. */
export function gatherMatters(notices: readonly StoredNotice[], releases: readonly StoredRelease[]): Matter[] {
  const releaseOf = new Map(releases.map((release) => [release.id, release]))
  const threads = Map.groupBy(
    notices.filter((notice) => releaseOf.has(notice.release)).sort(newestFirst),
    (n) => n.thread,
  )
  return [...threads].flatMap(([thread, all]) => {
    const present = all.filter((notice) => notice.state === 'present')
    const told = present.length > 0 ? present : all
    const notice = told[0]
    const release = notice && releaseOf.get(notice.release)
    if (!release) return []
    const deadline = told.find((telling) => telling.deadline !== null)?.deadline ?? null
    const withdrawn = present.length === 0
    return [{ thread, notice, date: dateOf(notice, release), firstSeen: notice.firstSeen, deadline, withdrawn }]
  })
}

/** Releases are edited after they are published: what was put in later is new on the day it was first seen. */
function dateOf(notice: StoredNotice, release: StoredRelease): string {
  return notice.firstSeen > release.firstSeen ? notice.firstSeen.slice(0, 10) : release.date
}

function newestFirst(a: Notice, b: Notice): number {
  if (a.release === b.release) return a.line - b.line
  return compareText(b.release, a.release)
}
