import { safeText } from './safe-text.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text from outside within HTML or SVG, between tags or in an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return safeText(text).replace(/[&<>"]/g, (character) => entities[character] ?? '')
}
