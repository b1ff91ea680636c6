import Table from 'cli-table3'

export interface Column {
  readonly head: string
  /** The one column that gives way: what is too long for it ends in an ellipsis. */
  readonly gives?: true
  readonly right?: true
}

const gap = 2
const narrowest = 20
const edges = ['top', 'bottom', 'left', 'right', 'mid', 'middle']
const crossings = [
  'top-mid',
  'top-left',
  'top-right',
  'bottom-mid',
  'bottom-left',
  'bottom-right',
  'left-mid',
  'mid-mid',
  'right-mid',
]
const noLines = Object.fromEntries([...edges, ...crossings].map((name) => [name, '']))
const unspaced = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
const paint = /\u001b\[\d+m/g

/** Safe (and maybe painted) cells in aligned columns within `width`, no lines drawn. */
export function consoleTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const heads = columns.map((column) => column.head)
  const all = heads.some((head) => head !== '') ? [heads, ...rows] : rows
  const widths = columns.map(
    (_, index) => Math.max(...all.map((row) => (row[index] ?? '').replace(paint, '').length)) + gap,
  )
  const excess = widths.reduce((sum, one) => sum + one, 0) - gap - width
  return layOut(all, {
    colWidths: columns.map((column, index) =>
      column.gives ? Math.max(narrowest, (widths[index] ?? 0) - Math.max(0, excess)) : null,
    ),
    colAligns: columns.map((column) => (column.right ? 'right' : 'left')),
  }).join('\n')
}

/**
 * Text, painted or not, in lines of at most `width` columns, broken between words; on one line where the language knows
 * no spaces, for the reader's window to break.
 */
export function wrapLines(text: string, width: number): string[] {
  if (unspaced.test(text)) return [text]
  return layOut([[text]], { colWidths: [Math.max(narrowest, width) + gap], wordWrap: true })
}

function layOut(rows: readonly (readonly string[])[], options: Table.TableConstructorOptions): string[] {
  const style = { 'padding-left': 0, 'padding-right': gap, head: [], border: [] }
  const table = new Table({ ...options, chars: noLines, style })
  table.push(...rows.map((row) => [...row]))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}
