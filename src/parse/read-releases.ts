import type { Document } from '../domain/document.ts'
import { remember } from '../domain/remember.ts'
import type { CompiledRules } from './compile-rules.ts'
import { readItems } from './read-items.ts'
import type { NoticeReader, ReadNotice } from './read-notice.ts'
import { sectionKey } from './reading.ts'

/** A release whose notices have no ids yet. */
export interface ReadRelease {
  readonly source: string
  /** What tells it from other releases of its date; empty for those of the release notes. */
  readonly suffix: string
  readonly date: string
  readonly title: string
  readonly line: number
  readonly url: string | null
  readonly notices: readonly ReadNotice[]
  /** Title of the section of each notice that stands in one no rule knows. */
  readonly unknown: readonly string[]
}

/** Reads the releases of a document, in its order. */
export function readReleases(
  { source, text }: Pick<Document, 'source' | 'text'>,
  reader: NoticeReader,
  compiled: CompiledRules,
): ReadRelease[] {
  const isKnown = remember((title) => isCategory(title, compiled))
  return readItems(text, isKnown, ({ date, title, line, items }) => ({
    source,
    suffix: '',
    date,
    title,
    line,
    url: `https://github.com/Azure/AKS/releases/tag/${date}`,
    notices: items.flatMap((item) => reader(item, date) ?? []),
    unknown: items.flatMap(({ path }) => path.slice(-1).filter((name) => !compiled.roles.has(sectionKey(name)))),
  }))
}

function isCategory(title: string, compiled: CompiledRules): boolean {
  const key = sectionKey(title)
  if (compiled.roles.has(key)) return true
  const words = key.split(' ')
  return words.length <= 4 && !/\d/.test(key) && compiled.rules.categoryNouns.includes(words.at(-1) ?? '')
}
