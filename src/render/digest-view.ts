import type { Digest, DigestMatter } from '../domain/digest.ts'
import { changeItems } from './digest-changes.ts'
import type { DigestItem } from './digest-item.ts'
import { comingItems, matterItem, todoItem, undatedItem } from './digest-items.ts'
import { digestLead, digestSubject, isQuiet, quietLines } from './digest-lead.ts'
import { failedItem, imageItems, versionItems } from './digest-standings.ts'
import { wordsOf, type Words } from './languages/language.ts'
import { safeName } from './safe-text.ts'

export interface DigestSection {
  readonly heading: string
  readonly items: readonly DigestItem[]
  /** How many items were left out. */
  readonly more: number
  /** Where those left out can be read. */
  readonly rest: string
}

/** A digest in words, the same for every form of it. */
export interface DigestView {
  /** What the language of its readers says. */
  readonly words: Words
  /** One line with the figures. */
  readonly subject: string
  readonly title: string
  /** The days that it is for. */
  readonly days: string
  /** One line, or three in a week without news. */
  readonly lead: readonly string[]
  /** None in a week without news. */
  readonly sections: readonly DigestSection[]
}

/** More items a section than anybody reads at once are counted instead. */
export const mostAtOnce = 25
/** As many as somebody reads beside what is to be done. */
const mostToKnow = 5
const mostImages = 8

const notices = 'lookout notices list'

/** Puts a digest into words, at most so many items a section. */
export function digestView(digest: Digest, now: Date, mostItems: number): DigestView {
  const words = wordsOf(digest.language)
  const { week, todo, toKnow, failed, clusters, route } = digest
  const { headings } = words.digest
  const head = {
    words,
    subject: digestSubject(digest, now, words),
    title: words.digest.title(safeName(route)),
    days: words.days(week.first, week.last),
  }
  if (isQuiet(digest, now)) return { ...head, lead: quietLines(digest, now, words), sections: [] }

  const { shown = [], undated = [] } = Object.groupBy(todo, (matter) => (isUndated(matter) ? 'undated' : 'shown'))
  const doing = shown.map((matter) => todoItem(matter, clusters, now, words))
  const sections = [
    withItems(fold(headings.todo, doing, mostItems, notices), undatedItem(undated, words)),
    fold(headings.changed, changeItems(digest, words), mostItems, notices),
    foldComing(digest, now, mostItems, words),
    fold(headings.versions, versionItems(digest.versions, now, words), mostItems, 'lookout clusters list'),
    fold(
      headings.images,
      imageItems(digest.images, clusters, now, words),
      Math.min(mostItems, mostImages),
      'lookout images',
    ),
    fold(
      headings.toKnow,
      toKnow.map((matter) => matterItem(matter, words)),
      Math.min(mostItems, mostToKnow),
      notices,
    ),
    fold(
      headings.failed,
      failed.map((source) => failedItem(source, words)),
      mostItems,
      'lookout doctor',
    ),
  ]
  return { ...head, lead: [digestLead(digest, now, words)], sections: sections.filter(({ items }) => items.length > 0) }
}

/** What comes by itself is counted before it is put together by the ways in which it comes. */
function foldComing({ comes, clusters }: Digest, now: Date, most: number, words: Words): DigestSection {
  const items = comingItems(comes.slice(0, most), clusters, now, words)
  return { ...fold(words.digest.headings.comes, items, most, notices), more: Math.max(0, comes.length - most) }
}

function withItems(section: DigestSection, more: readonly DigestItem[]): DigestSection {
  return { ...section, items: [...section.items, ...more] }
}

function isUndated({ deadline, told }: DigestMatter): boolean {
  return deadline === null && told === 'before'
}

function fold(heading: string, items: readonly DigestItem[], most: number, rest: string): DigestSection {
  return { heading, items: items.slice(0, most), more: Math.max(0, items.length - most), rest }
}
