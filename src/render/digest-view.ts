import type { Digest } from '../domain/digest.ts'
import { changeItems } from './digest-changes.ts'
import type { DigestItem } from './digest-item.ts'
import { comingItem, matterItem, todoItem } from './digest-items.ts'
import { digestLead, digestSubject, isQuiet, quietLines } from './digest-lead.ts'
import { failedItem, imageItems, versionItems } from './digest-standings.ts'
import { formatDays } from './relative-days.ts'
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

/** As many as somebody reads beside what is to be done. */
const mostToKnow = 5
const mostImages = 8

/** Puts a digest into words, at most so many items a section. */
export function digestView(digest: Digest, now: Date, mostItems: number): DigestView {
  const { week, todo, comes, toKnow, failed, clusters, route } = digest
  const head = {
    subject: digestSubject(digest, now),
    title: `AKS weekly, ${safeName(route)}`,
    days: formatDays(week.first, week.last),
  }
  if (isQuiet(digest, now)) return { ...head, lead: quietLines(digest, now), sections: [] }

  const notices = 'lookout notices list'
  const doing = todo.map((matter) => todoItem(matter, now))
  const coming = comes.map((matter) => comingItem(matter, clusters, now))
  const sections = [
    fold('Do', doing, mostItems, notices),
    fold('Changed since last week', changeItems(digest), mostItems, notices),
    fold('By itself', coming, mostItems, notices),
    fold('Kubernetes versions', versionItems(digest.versions, now), mostItems, 'lookout clusters list'),
    fold('Node images', imageItems(digest.images, clusters, now), Math.min(mostItems, mostImages), 'lookout images'),
    fold('Good to know', toKnow.map(matterItem), Math.min(mostItems, mostToKnow), notices),
    fold('Sources that could not be read', failed.map(failedItem), mostItems, 'lookout doctor'),
  ]
  return { ...head, lead: [digestLead(digest, now)], sections: sections.filter(({ items }) => items.length > 0) }
}

function fold(heading: string, items: readonly DigestItem[], most: number, rest: string): DigestSection {
  return { heading, items: items.slice(0, most), more: Math.max(0, items.length - most), rest }
}
