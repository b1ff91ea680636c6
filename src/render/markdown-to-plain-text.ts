import { markdownToRichText } from './markdown-to-rich-text.ts'
import { flattenRichText } from './rich-text.ts'

/** Markdown as plain text of about `max` characters: lists keep their markers and indents, links their words. */
export function markdownToPlainText(markdown: string, max: number): string {
  const spans = flattenRichText(markdownToRichText(markdown, max))
  return spans.map((span) => span.text).join('')
}
