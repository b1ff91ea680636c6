import { daysUntil, lastDay } from '../domain/calendar-date.ts'
import type { Digest, DigestMatter } from '../domain/digest.ts'
import { due } from './digest-items.ts'
import type { Words } from './languages/language.ts'
import { safeLine, safeName } from './safe-text.ts'

const soonDays = 30
const titleLength = 120

/** `AKS weekly, payments: 2 due in 30 days, 3 new, 5 pools behind` */
export function digestSubject(digest: Digest, now: Date, { digest: says }: Words): string {
  const { route, todo, changed, images } = digest
  const soon = todo.filter((matter) => isDue(matter, 0, soonDays, now)).length
  return says.subject(safeName(route), [
    ...figure(overdueOf(todo, now), says.overdue),
    ...figure(soon, (number) => says.dueSoon(number, soonDays)),
    ...figure(changed.filter(({ reason }) => reason === 'new').length, says.fresh),
    ...figure(images.length, says.poolsBehind),
  ])
}

/** What the week asks of its readers. */
export function digestLead({ todo, week }: Digest, now: Date, { digest: says }: Words): string {
  if (todo.length === 0) return says.nothingToDo
  const thisWeek = todo.filter(
    ({ deadline }) => deadline && daysUntil(deadline.date, now) >= 0 && lastDay(deadline.date) <= week.last,
  ).length
  return says.toDo(todo.length, [...figure(overdueOf(todo, now), says.overdue), ...figure(thisWeek, says.dueThisWeek)])
}

/** Whether nobody has to know anything that they did not know a week ago. */
export function isQuiet({ todo, changed, comes, toKnow, failed }: Digest, now: Date): boolean {
  if ([changed, comes, toKnow, failed].some((list) => list.length > 0)) return false
  return !todo.some((matter) => isDue(matter, 0, 7, now))
}

export function quietLines({ todo, clusters, images, readTo }: Digest, now: Date, words: Words): string[] {
  const { digest: says } = words
  const next = todo.find((matter) => isDue(matter, 0, Infinity, now)) ?? todo.find(({ deadline }) => deadline !== null)
  const open =
    next && [safeLine(next.notice.title, titleLength), due(next.deadline, now, words)].filter((part) => part !== null)
  return [
    says.nothingNew,
    todo.length === 0 ? says.nothingToDo : says.stillToDo(todo.length, open?.join(words.comma) ?? null),
    says.watched(clusters.length, images.length, readTo),
  ]
}

function overdueOf(todo: Digest['todo'], now: Date): number {
  return todo.filter((matter) => isDue(matter, -Infinity, -1, now)).length
}

function isDue({ deadline }: DigestMatter, from: number, to: number, now: Date): boolean {
  const days = deadline && daysUntil(deadline.date, now)
  return days !== null && days >= from && days <= to
}

function figure(number: number, says: (number: number) => string): string[] {
  return number > 0 ? [says(number)] : []
}
