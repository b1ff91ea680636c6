import type { Explanation } from '../domain/explanation.ts'
import { consoleFacts } from './console-facts.ts'
import { wrapLines } from './console-table.ts'
import { safeLine } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

/** What `lookout rules explain` prints: the notice as read, every step with its answer, then the verdict. */
export function consoleExplanation(
  { title, cluster, verdict, reading, steps }: Explanation,
  terminal: Terminal,
): string {
  const { colors, width } = terminal
  const mark = (answer: boolean | null) =>
    answer === null ? colors.yellow('?') : answer ? colors.green('✔') : colors.red('✖')
  const lines = steps.flatMap(({ question, answer, because }) => {
    const [first = '', ...rest] = wrapLines(`${safeLine(question)}: ${colors.dim(safeLine(because))}`, width - 4)
    return [`  ${mark(answer)} ${first}`, ...rest.map((line) => `    ${line}`)]
  })
  const facts = reading.map(({ field, value, because }) => [safeLine(field), `${value} · ${because}`] as const)
  const heading = `${colors.bold(safeLine(title))} / ${safeLine(cluster)}`
  return [heading, '', ...consoleFacts(facts, terminal), '', ...lines, '', colors.bold(safeLine(verdict))].join('\n')
}
