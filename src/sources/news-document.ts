import type { Document } from '../domain/document.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import type { FeedEntry } from './parse-feed.ts'

/** Of an article only its beginning is news; what follows tells how. */
const longestSummary = 600

/**
 * An entry of a feed as a document: one bullet with its title and the beginning of its text. `today` (`YYYY-MM-DD`) is its
 * day where it has no date.
 */
export function newsDocument(source: string, { id, title, link, date, content }: FeedEntry, today: string): Document {
  const name = plain(title) || 'News'
  const head =
    link === null ? name : `[${name.replace(/[[\]\\]/g, '\\$&')}](${link.replace(/[()]/g, encodeURIComponent)})`
  const summary = summarise(htmlToMarkdown(content))
  const text = ['### News', `* ${head}`, ...(summary === '' ? [] : [`  ${summary}`])].join('\n\n')
  return { source, key: id, form: 'news', date: date?.slice(0, 10) ?? today, title: name, url: link, text }
}

/** Whole paragraphs as far as they go, on one line, so that nothing in them opens a heading or a bullet. */
function summarise(markdown: string): string {
  const paragraphs = markdown.split(/\n{2,}/).map((paragraph) => plain(paragraph.replace(/^\s*(?:#+|[*+-])\s/gm, '')))
  let summary = ''
  for (const paragraph of paragraphs) {
    if (summary.length + paragraph.length > longestSummary) break
    summary = `${summary} ${paragraph}`.trim()
  }
  return summary || plain(markdown).slice(0, longestSummary)
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
