import { wrapLines } from './console-table.ts'
import { safeLine } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

const maxValue = 2000

/** A name and what is known of it; null and empty values are not worth a line. */
export type Fact = readonly [name: string, value: string | null]

/** Facts under one another, values aligned and wrapped. */
export function consoleFacts(facts: readonly Fact[], { colors, width }: Terminal): string[] {
  const known = facts
    .map(([name, value]) => [name, safeLine(value ?? '', maxValue)] as const)
    .filter(([, value]) => value !== '')
  const margin = Math.max(0, ...known.map(([name]) => name.length)) + 2
  return known.flatMap(([name, value]) =>
    wrapLines(value, width - margin).map((line, index) => colors.dim((index > 0 ? '' : name).padEnd(margin)) + line),
  )
}
