import type { Notice } from '../domain/notice.ts'
import { consoleTable } from './console-table.ts'
import { formatDate } from './relative-days.ts'
import { safeLine } from './safe-text.ts'
import type { Terminal } from './terminal.ts'
import { kindNames } from './words.ts'

const columns = [
  { head: 'release' },
  { head: 'kind' },
  { head: '' },
  { head: 'title', gives: true },
  { head: 'due' },
  { head: 'id' },
] as const

/** Notices as a table, in the order given; `!` marks what breaks. */
export function consoleNotices(notices: readonly Notice[], { colors, width }: Terminal): string {
  if (notices.length === 0) return 'No notice fits.'
  const rows = notices.map((notice) => [
    safeLine(notice.release),
    kindNames[notice.kind],
    notice.breaking ? colors.red('!') : '',
    safeLine(notice.title),
    notice.deadline ? formatDate(notice.deadline.date) : '',
    colors.dim(safeLine(notice.id)),
  ])
  return consoleTable(columns, rows, width)
}
