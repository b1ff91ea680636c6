import { wrapLines } from './console-table.ts'

/** A point of a list on the terminal, its further lines set in below its text; `mark` is one column wide, painted or not. */
export function bulletLines(mark: string, text: string, width: number): string[] {
  return wrapLines(text, width - 4).map((line, index) => `${index > 0 ? '    ' : `  ${mark} `}${line}`)
}
