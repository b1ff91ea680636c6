import type { Change } from '../domain/alert.ts'
import { wrapLines } from './console-table.ts'
import { safeLine } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

/** What became of a notice after it was published, and where else its matter is told. */
export interface NoticeHistory {
  readonly state: 'present' | 'withdrawn'
  readonly others: readonly { readonly id: string; readonly release: string; readonly title: string }[]
  readonly versions: readonly {
    readonly seenAt: string
    readonly event: string
    readonly changes: readonly Change[]
  }[]
}

/** Paragraphs of a notice's history; none where nothing happened. */
export function consoleHistory({ state, others, versions }: NoticeHistory, { colors, width }: Terminal): string[] {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? [[colors.bold(title), ...lines.flatMap((line) => wrapLines(line, width))].join('\n')] : []
  return [
    ...(state === 'withdrawn' ? [colors.yellow('AKS has withdrawn this notice.')] : []),
    ...list(
      'Changed since it was published',
      versions.map(({ seenAt, event, changes }) => {
        const what = changes.map(({ field, from, to }) =>
          field === 'text' ? 'its words' : `${field} ${show(from)} → ${show(to)}`,
        )
        return [`${seenAt.slice(0, 10)}  ${event}`, ...what].join(', ')
      }),
    ),
    ...list(
      'The same matter, told in',
      others.map(({ id, release, title }) => `${safeLine(release)}  ${safeLine(title)} ${colors.dim(safeLine(id))}`),
    ),
  ]
}

function show(value: string | null): string {
  return value === null ? 'none' : safeLine(value, 120)
}
