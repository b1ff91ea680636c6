import { safeLine } from './safe-text.ts'

/** Text as it is, within a line of Markdown: nothing in it is markup, a mention or the end of a table's cell. */
export function escapeMarkdown(text: string): string {
  return safeLine(text)
    .replace(/[&<>@#|]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/[\\`*_[\]~]/g, '\\$&')
}
