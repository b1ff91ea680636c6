import { LookoutError } from '../domain/lookout-error.ts'
import type { Notes } from '../domain/notice.ts'
import type { CompiledRules } from './compile-rules.ts'
import { noticeIds } from './notice-id.ts'
import { readItems, type RawRelease } from './read-items.ts'
import { createNoticeReader, type NoticeReader, type ReadNotice } from './read-notice.ts'
import { sectionKey } from './reading.ts'
import { joinThreads } from './join-threads.ts'
import type { Unthreaded } from './same-matter.ts'

/**
 * Reads release notes in the CHANGELOG's Markdown into releases and notices, newest release first as in the document.
 * Throws a {@link LookoutError} that names `file` when there is no release or no notice in it: silence would look like
 * "no news".
 */
export function parseNotes(markdown: string, compiled: CompiledRules, file: string): Notes {
  const isKnown = (title: string): boolean => isCategory(title, compiled)
  const reader = createNoticeReader(compiled)
  const read = readItems(markdown, isKnown, (release) => readRelease(release, reader, compiled))
  if (read.length === 0) {
    throw new LookoutError(
      `${file}: no release found; expected Markdown with headings such as "## Release 2025-08-29" as in AKS's CHANGELOG.md`,
    )
  }
  const ids = releaseIds(read.map(({ date }) => date))
  const unthreaded = read.flatMap(({ notices }, index) => nameNotices(notices, ids[index] as string))
  if (unthreaded.length === 0) {
    throw new LookoutError(
      `${file}: ${read.length} releases found but no notice in them; expected bullets below their headings`,
    )
  }
  const releases = read.map(({ date, title, line }, index) => ({
    id: ids[index] as string,
    date,
    title,
    line,
    url: releaseUrl(date),
  }))
  return {
    releases,
    notices: joinThreads(unthreaded),
    warnings: describeUnknown(read.flatMap(({ unknown }) => unknown)),
  }
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

function nameNotices(notices: readonly ReadNotice[], release: string): Unthreaded[] {
  const ids = noticeIds(release, notices)
  const day = Date.parse(release.slice(0, 10)) / 86_400_000
  return notices.map(({ notice, gist, signature }, index) => {
    const id = ids[index] as string
    return { notice: { ...notice, id, thread: id, release }, gist, signature, day }
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
    ([title, all]) => `section "${title}" is not known: its ${all.length} notices are classified by their wording`,
  )
}
