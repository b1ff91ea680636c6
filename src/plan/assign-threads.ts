import { compareText } from '../domain/compare-text.ts'
import type { Notice } from '../domain/notice.ts'

/** Where a reading's notice is kept: its stored id, and its stored thread unless it is new. */
export interface Kept {
  readonly id: string
  readonly thread: string | null
}

/**
 * Stored threads of the notices that are new, by the id they were read as. A thread that is stored stays as it is, whatever
 * this reading would call it: a new notice joins the stored thread of the oldest notice that was read into the same thread.
 * Where none is stored, the thread takes the stored id of its oldest notice.
 *
 * @param notices the whole reading
 * @param kept every notice of the reading by the id it was read as
 */
export function assignThreads(notices: readonly Notice[], kept: ReadonlyMap<string, Kept>): Map<string, string> {
  const oldestFirst = [...notices].sort((a, b) => compareText(a.release, b.release) || a.line - b.line)
  const threads = new Map<string, string>()
  for (const notice of oldestFirst) {
    const thread = kept.get(notice.id)?.thread
    if (thread && !threads.has(notice.thread)) threads.set(notice.thread, thread)
  }
  const assigned = new Map<string, string>()
  for (const notice of oldestFirst) {
    const place = kept.get(notice.id)
    if (!place || place.thread !== null) continue
    const thread = threads.get(notice.thread) ?? place.id
    threads.set(notice.thread, thread)
    assigned.set(notice.id, thread)
  }
  return assigned
}
