import type { Document } from '../domain/document.ts'
import type { CompiledRules } from './compile-rules.ts'
import type { NoticeReader, ReadNotice } from './read-notice.ts'
import { readReleases, type ReadRelease } from './read-releases.ts'
import { likeness } from './thread-signature.ts'

export interface Merged {
  /** All releases, with what the document adds to them. */
  readonly releases: readonly ReadRelease[]
  /** The document without what they tell: a bullet that is taken out of them later is withdrawn, not told here alone. */
  readonly document: Document
}

/** Above it two bullets of one date are one, worded twice. */
const threshold = 0.5

/** Adds a published release to those read: what the section of its date does not tell, or all where there is none. */
export function mergeRelease(
  releases: readonly ReadRelease[],
  document: Document,
  reader: NoticeReader,
  compiled: CompiledRules,
): Merged {
  const { date, title, url, source } = document
  const text = withHeading(document)
  const published = readReleases({ source, text }, reader, compiled).find((release) => release.date === date)
  if (!published) return { releases, document }
  const sections = releases.filter((release) => release.date === date)
  const [first] = sections
  if (!first) return { releases: [...releases, { ...published, title, url: url ?? published.url, line: 1 }], document }

  const told = sections.flatMap(({ notices }) => notices)
  const isTold = (notice: ReadNotice): boolean => told.some((other) => isSame(notice, other))
  const { both = [], alone = [] } = Object.groupBy(published.notices, (notice) => (isTold(notice) ? 'both' : 'alone'))
  const line = first.notices.at(-1)?.place.endLine ?? first.line
  const added = alone.map((notice) => ({
    ...notice,
    place: { ...notice.place, line, endLine: line },
  }))
  return {
    releases: releases.map((release) =>
      release === first ? { ...first, notices: [...first.notices, ...added] } : release,
    ),
    document: { ...document, text: withoutLines(text, both) },
  }
}

/** The body mostly begins with its sections; where it has the release's heading too, one is enough. */
function withHeading({ date, text }: Document): string {
  return /^\s*#{1,4}\s+release\b/i.test(text) ? text : `## Release ${date}\n\n${text}`
}

function isSame(a: ReadNotice, b: ReadNotice): boolean {
  if (a.gist === b.gist || a.plain === b.plain) return true
  return a.content !== null && b.content !== null && likeness(a.content.signature(), b.content.signature()) >= threshold
}

function withoutLines(text: string, notices: readonly ReadNotice[]): string {
  const gone = notices.map(({ place }) => place)
  return text
    .split('\n')
    .filter((_, index) => !gone.some(({ line, endLine }) => line <= index + 1 && index + 1 <= endLine))
    .join('\n')
}
