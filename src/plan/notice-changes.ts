import type { Change } from '../domain/alert.ts'
import type { Notice } from '../domain/notice.ts'

/** What differs between two readings of one notice, in facts that decide whom it concerns and by when. */
export function noticeChanges(before: Notice, after: Notice): Change[] {
  const fields = [
    ['text', before.text, after.text],
    ['kind', before.kind, after.kind],
    ['breaking', String(before.breaking), String(after.breaking)],
    ['deadline', before.deadline?.date ?? null, after.deadline?.date ?? null],
    ['kubernetes', before.kubernetes, after.kubernetes],
    ['reach', before.reach, after.reach],
  ] as const
  return fields.filter(([, from, to]) => from !== to).map(([field, from, to]) => ({ field, from, to }))
}
