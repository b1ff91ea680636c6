import type { Document } from '../domain/document.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import type { PublishedRelease } from './published-release.ts'

/** A published release as a document; null for a tag that names no day, as the releases of AKS do. */
export function releaseDocument({ tag, title, body, format, url }: PublishedRelease): Document | null {
  const date = /\b(20\d\d-\d\d-\d\d)\b/.exec(tag)?.[1]
  if (date === undefined || Number.isNaN(Date.parse(date))) return null
  const text = format === 'html' ? htmlToMarkdown(body) : body
  return { source: 'releases', key: tag, form: 'release', date, title, url, text }
}
