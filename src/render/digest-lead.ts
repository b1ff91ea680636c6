import { daysUntil, lastDay } from '../domain/calendar-date.ts'
import type { Digest, DigestMatter } from '../domain/digest.ts'
import { due } from './digest-items.ts'
import { formatDate } from './relative-days.ts'
import { safeLine, safeName } from './safe-text.ts'
import { count } from './words.ts'

const soonDays = 30
const titleLength = 120

/** `AKS weekly, payments: 2 due in 30 days, 3 new, 5 pools behind` */
export function digestSubject(digest: Digest, now: Date): string {
  const { route, todo, changed, images } = digest
  const figures = [
    figure(todo.filter((matter) => isDue(matter, -Infinity, -1, now)).length, 'overdue'),
    figure(todo.filter((matter) => isDue(matter, 0, soonDays, now)).length, `due in ${soonDays} days`),
    figure(changed.filter(({ reason }) => reason === 'new').length, 'new'),
    images.length > 0 ? `${count(images.length, 'pool')} behind` : null,
  ].filter((part) => part !== null)
  return `AKS weekly, ${safeName(route)}: ${figures.join(', ') || 'nothing to do'}`
}

/** What the week asks of its readers. */
export function digestLead({ todo, week }: Digest, now: Date): string {
  if (todo.length === 0) return 'Nothing to do.'
  const overdue = todo.filter((matter) => isDue(matter, -Infinity, -1, now)).length
  const thisWeek = todo.filter(
    ({ deadline }) => deadline && daysUntil(deadline.date, now) >= 0 && lastDay(deadline.date) <= week.last,
  ).length
  const parts = [figure(overdue, 'overdue'), figure(thisWeek, 'due this week')].filter((part) => part !== null)
  return `${[`${count(todo.length, 'thing')} to do`, ...parts].join(', ')}.`
}

/** Whether nobody has to know anything that they did not know a week ago. */
export function isQuiet({ todo, changed, comes, toKnow, failed }: Digest, now: Date): boolean {
  if ([changed, comes, toKnow, failed].some((list) => list.length > 0)) return false
  return !todo.some((matter) => isDue(matter, 0, 7, now))
}

export function quietLines({ todo, clusters, images, readTo }: Digest, now: Date): string[] {
  const next = todo.find((matter) => isDue(matter, 0, Infinity, now)) ?? todo[0]
  const open =
    next && [safeLine(next.notice.title, titleLength), due(next.deadline, now)].filter((part) => part !== null)
  const behind = images.length > 0 ? `, ${count(images.length, 'pool')} behind the newest node image` : ''
  return [
    'Nothing new this week.',
    open ? `${count(todo.length, 'thing')} still to do, next: ${open.join(', ')}.` : 'Nothing to do.',
    `${count(clusters.length, 'cluster')}${behind}; release notes read to ${readTo ? formatDate(readTo) : 'no date yet'}.`,
  ]
}

function isDue({ deadline }: DigestMatter, from: number, to: number, now: Date): boolean {
  const days = deadline && daysUntil(deadline.date, now)
  return days !== null && days >= from && days <= to
}

function figure(number: number, words: string): string | null {
  return number > 0 ? `${number} ${words}` : null
}
