import type { Document } from '../domain/document.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import type { Notes } from '../domain/notice.ts'
import type { CompiledRules } from './compile-rules.ts'
import { joinThreads } from './join-threads.ts'
import { makeNotice } from './make-notice.ts'
import { mergeRelease } from './merge-release.ts'
import { noticeIds } from './notice-id.ts'
import { createNoticeReader, type NoticeReader } from './read-notice.ts'
import { readReleases, type ReadRelease } from './read-releases.ts'

/** What all documents say together. */
export interface DocumentsRead extends Notes {
  /** The documents, a release's without what the release notes say of it, which from now on they alone may change. */
  readonly documents: readonly Document[]
}

/**
 * Reads documents of all sources into one body of releases and notices: where several tell a release, its section in the
 * release notes wins and the others add what it lacks; a matter is one thread wherever it is told. Throws a
 * {@link LookoutError} that names a document of release notes without a release or a notice: silence would look like "no
 * news".
 */
export function parseDocuments(documents: readonly Document[], compiled: CompiledRules): DocumentsRead {
  const reader = createNoticeReader(compiled)
  const kept: Document[] = []
  let releases: readonly ReadRelease[] = documents
    .filter(({ form }) => form === 'notes')
    .flatMap((document) => readSections(document, reader, compiled))
  for (const document of documents) {
    if (document.form !== 'release') kept.push(document)
    else {
      const merged = mergeRelease(releases, document, reader, compiled)
      releases = merged.releases
      kept.push(merged.document)
    }
  }
  return { ...identify([...releases, ...readNews(documents, reader, compiled)]), documents: kept }
}

function readSections(document: Document, reader: NoticeReader, compiled: CompiledRules): ReadRelease[] {
  const { title: place, text } = document
  if (/^\s*<(?:!doctype|html)\b/i.test(text)) {
    throw new LookoutError(`${place}: is a web page, not Markdown; take the raw file`)
  }
  const releases = readReleases(document, reader, compiled)
  if (releases.length === 0) {
    throw new LookoutError(
      `${place}: no release found; expected Markdown with headings such as "## Release 2025-08-29" as in AKS's CHANGELOG.md`,
    )
  }
  if (releases.every(({ notices }) => notices.length === 0)) {
    throw new LookoutError(
      `${place}: ${releases.length} releases found but no notice in them; expected bullets below their headings`,
    )
  }
  return releases
}

/** News of one source and day make one release. */
function readNews(documents: readonly Document[], reader: NoticeReader, compiled: CompiledRules): ReadRelease[] {
  const news = documents.filter(({ form, date }) => date !== null && (form === 'news' || form === 'image'))
  return [...Map.groupBy(news, ({ source, date }) => `${date}-${source}`).values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const { source, date } = first
    const text = [`## Release ${date}`, ...all.map((document) => document.text)].join('\n\n')
    const url = all.length === 1 ? first.url : null
    return readReleases({ source, text }, reader, compiled)
      .slice(0, 1)
      .map((release) => ({ ...release, suffix: `-${source}`, title: source, line: 1, url }))
  })
}

/** Gives the releases their ids, and all notices theirs and their threads. */
function identify(read: readonly ReadRelease[]): Notes {
  const ids = releaseIds(read)
  const all = read.flatMap(({ notices, date }, index) => {
    const release = ids[index] as string
    const day = Date.parse(date) / 86_400_000
    const own = noticeIds(release, notices)
    return notices.map(({ place, said, gist, content }, at) => {
      return { id: own[at] as string, release, day, place, said, gist, content }
    })
  })
  const threads = joinThreads(all)
  return {
    releases: read.map(({ source, date, title, line, url }, index) => {
      return { id: ids[index] as string, source, date, title, line, url }
    }),
    notices: all.map((notice, index) => {
      return makeNotice({ id: notice.id, thread: threads[index] as string, release: notice.release }, notice)
    }),
    warnings: describeUnknown(read.flatMap(({ unknown }) => unknown)),
  }
}

/** `2019-02-12`, then `2019-02-12-2` for the next older release of the same date; `2025-11-03-aks-blog` for news. */
function releaseIds(releases: readonly ReadRelease[]): string[] {
  const seen = new Map<string, number>()
  return releases.map(({ date, suffix }) => {
    const id = `${date}${suffix}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  })
}

function describeUnknown(titles: readonly string[]): string[] {
  return [...Map.groupBy(titles, (title) => title)].map(
    ([title, all]) =>
      `section "${title}" is not known: ${all.length === 1 ? 'its notice is' : `its ${all.length} notices are`} classified by their wording`,
  )
}
