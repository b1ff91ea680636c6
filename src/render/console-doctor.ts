import type { Check } from '../domain/check.ts'
import { wrapLines } from './console-table.ts'
import { safeText } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

const statuses = ['ok', 'warning', 'broken', 'skipped'] as const

/** What `lookout doctor` prints: each check with its finding and what mends it, and a line of totals. */
export function consoleDoctor(checks: readonly Check[], terminal: Terminal): string {
  const { colors } = terminal
  const marks = {
    ok: colors.green('✔'),
    warning: colors.yellow('!'),
    broken: colors.red('✖'),
    skipped: colors.dim('-'),
  }
  const widest = Math.max(...checks.map(({ name }) => name.length))
  const lines = checks.flatMap((check) => {
    const [first = '', ...rest] = findingLines(check, { ...terminal, width: terminal.width - widest - 4 })
    const indent = ' '.repeat(widest + 4)
    return [`${marks[check.status]} ${check.name.padEnd(widest)}  ${first}`, ...rest.map((line) => indent + line)]
  })
  const totals = statuses
    .map((status) => [checks.filter((check) => check.status === status).length, status] as const)
    .filter(([number]) => number > 0)
    .map(([number, status]) => `${number} ${status}`)
  return [...lines, '', totals.join(', ')].join('\n')
}

function findingLines(check: Check, { colors, width }: Terminal): string[] {
  const finding = safeText(check.finding)
    .split('\n')
    // The marks below a faulty place of a file stay where they are.
    .flatMap((line) => (line.length > width ? wrapLines(line, width) : [line]))
  if (check.status === 'ok') return finding
  const [first = '', ...rest] = wrapLines(safeText(check.mend), width - 2)
  return [...finding, `${colors.cyan('→')} ${first}`, ...rest.map((line) => `  ${line}`)]
}
