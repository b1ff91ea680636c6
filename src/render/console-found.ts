import { wrapLines } from './console-table.ts'
import { safeLine, safeText } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

/** A notice that a search found; `hit` marks the words searched for. */
export interface FoundNotice {
  readonly id: string
  readonly release: string
  readonly title: string
  readonly snippet: readonly { readonly text: string; readonly hit: boolean }[]
}

/** What a search found, in the order given, with the words around the hits. */
export function consoleFound(found: readonly FoundNotice[], { colors, width }: Terminal): string {
  if (found.length === 0) return 'No notice has all these words.'
  return found
    .map(({ id, release, title, snippet }) => {
      const heading = `${safeLine(release)}  ${colors.bold(safeLine(title))} ${colors.dim(safeLine(id))}`
      const words = snippet.map(({ text, hit }) => {
        const safe = safeText(text).replace(/\s+/g, ' ')
        return hit ? colors.yellow(safe) : safe
      })
      const lines = wrapLines(words.join('').trim(), width - 4).map((line) => `    ${line}`)
      return [...wrapLines(heading, width), ...lines].join('\n')
    })
    .join('\n')
}
