import { LookoutError } from '../domain/lookout-error.ts'
import type { Notes, Notice } from '../domain/notice.ts'
import type { CompiledRules } from './compile-rules.ts'
import { noticeIds } from './notice-id.ts'
import { readItems, type RawRelease } from './read-items.ts'
import { createNoticeReader, type NoticeReader, type ReadNotice } from './read-notice.ts'
import { sectionKey } from './reading.ts'
import { joinThreads } from './join-threads.ts'

/**
 * Reads release notes in the CHANGELOG's Markdown into releases and notices, newest release first as in the document.
 * Throws a {@link LookoutError} that names `file` when there is no release or no notice in it: silence would look like
 * "no news".
 */
export function parseNotes(markdown: string, compiled: CompiledRules, file: string): Notes {
  if (/^\s*<(?:!doctype|html)\b/i.test(markdown)) {
    throw new LookoutError(`${file}: is a web page, not Markdown; take the raw file`)
  }
  const isKnown = (title: string): boolean => isCategory(title, compiled)
  const reader = createNoticeReader(compiled)
  const read = readItems(markdown, isKnown, (release) => readRelease(release, reader, compiled))
  if (read.length === 0) {
    throw new LookoutError(
      `${file}: no release found; expected Markdown with headings such as "## Release 2025-08-29" as in AKS's CHANGELOG.md`,
    )
  }
  const ids = releaseIds(read.map(({ date }) => date))
  const notices = readAll(read, ids)
  if (notices.length === 0) {
    throw new LookoutError(
      `${file}: ${read.length} releases found but no notice in them; expected bullets below their headings`,
    )
  }
  const releases = read.map(({ date, title, line }, index) => {
    return { id: ids[index] as string, date, title, line, url: releaseUrl(date) }
  })
  return { releases, notices, warnings: describeUnknown(read.flatMap(({ unknown }) => unknown)) }
}

interface ReadRelease {
  readonly date: string
  readonly title: string
  readonly line: number
  readonly notices: readonly ReadNotice[]
  /** Title of the section of each notice that stands in one no rule knows. */
  readonly unknown: readonly string[]
}

function readRelease(
  { date, title, line, items }: RawRelease,
  reader: NoticeReader,
  compiled: CompiledRules,
): ReadRelease {
  return {
    date,
    title,
    line,
    notices: items.flatMap((item) => reader(item, date) ?? []),
    unknown: items.flatMap(({ path }) => path.slice(-1).filter((name) => !compiled.roles.has(sectionKey(name)))),
  }
}

/** Gives the notices of all releases their ids and threads. */
function readAll(releases: readonly ReadRelease[], releaseIdList: readonly string[]): Notice[] {
  const all = releases.flatMap(({ notices, date }, index) => {
    const release = releaseIdList[index] as string
    const day = Date.parse(date) / 86_400_000
    const ids = noticeIds(release, notices)
    return notices.map((notice, at) => ({ ...notice, id: ids[at] as string, release, day }))
  })
  const threads = joinThreads(all)
  return all.map(({ id, release, place, said }, index) => {
    return { id, thread: threads[index] as string, release, ...place, ...said }
  })
}

/** `2019-02-12`, then `2019-02-12-2` for the next older release of the same date. */
function releaseIds(dates: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return dates.map((date) => {
    const count = (seen.get(date) ?? 0) + 1
    seen.set(date, count)
    return count === 1 ? date : `${date}-${count}`
  })
}

function releaseUrl(date: string): string {
  return `https://github.com/Azure/AKS/releases/tag/${date}`
}

function isCategory(title: string, compiled: CompiledRules): boolean {
  const key = sectionKey(title)
  if (compiled.roles.has(key)) return true
  const words = key.split(' ')
  return words.length <= 4 && !/\d/.test(key) && compiled.rules.categoryNouns.includes(words.at(-1) ?? '')
}

function describeUnknown(titles: readonly string[]): string[] {
  return [...Map.groupBy(titles, (title) => title)].map(
    ([title, all]) =>
      `section "${title}" is not known: ${all.length === 1 ? 'its notice is' : `its ${all.length} notices are`} classified by their wording`,
  )
}
