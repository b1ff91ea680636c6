import type { DateMeaning, DateMention, Deadline } from '../domain/calendar-date.ts'
import type { Kind } from '../domain/notice.ts'
import { lastDay } from '../domain/calendar-date.ts'
import { compareText } from '../domain/compare-text.ts'
import type { CompiledRules } from './compile-rules.ts'
import type { FoundDate } from './find-dates.ts'
import type { PhraseHit } from './phrases.ts'
import type { Words } from './words.ts'

/** Gives each date the meaning of the nearest phrase of its sentence that has one; the same date is named once. */
export function decideDates(
  found: readonly FoundDate[],
  hits: readonly PhraseHit[],
  words: Words,
  compiled: CompiledRules,
): DateMention[] {
  if (found.length === 0) return []
  const meanings = hits.flatMap((hit) => {
    const meaning = compiled.dateMeanings.get(hit.key)
    return meaning === undefined ? [] : [{ hit, ...meaning }]
  })
  const dated = new Map<string, DateMention>()
  for (const date of found) {
    const meaning = meanings.length > 0 ? nearestMeaning(date, meanings, words) : 'other'
    const known = dated.get(date.date)
    if (!known || known.meaning === 'other')
      dated.set(date.date, { date: date.date, precision: date.precision, meaning })
  }
  return [...dated.values()].sort((a, b) => compareText(a.date, b.date))
}

/** Words by which a meaning's own phrase may stand further off than a general one and still decide. */
const generalHandicap = 3

function nearestMeaning(
  date: FoundDate,
  meanings: readonly { hit: PhraseHit; meaning: DateMeaning; isGeneral: boolean }[],
  words: Words,
): DateMeaning {
  const at = wordAt(words, date.start)
  const sentence = words.list[at]?.sentence
  let best: { distance: number; meaning: DateMeaning } | null = null
  for (const { hit, meaning, isGeneral } of meanings) {
    if (hit.sentence !== sentence) continue
    const distance = (hit.start > at ? hit.start - at : at - hit.end + 1) + (isGeneral ? generalHandicap : 0)
    if (!best || distance < best.distance) best = { distance, meaning }
  }
  return best?.meaning ?? 'other'
}

function wordAt(words: Words, offset: number): number {
  const index = words.list.findIndex((word) => word.end > offset)
  return index === -1 ? words.list.length - 1 : index
}

export interface DeadlineContext {
  readonly kind: Kind
  /** The release's date. */
  readonly released: string
  /** Dates that the text itself takes back, or that only tell whom it is about. */
  readonly superseded: ReadonlySet<string>
}

const takenBack =
  /\b(?:should have been \w+ (?:on|by|in)\s+|(?:instead of|rather than|formerly|previously|originally|initially|earlier planned|(?:moved|moves|postponed|extended|delayed|pushed|shifted|shifts|slips)\b(?:[^.\n]|\.\d){0,110}\bfrom)\s+(?:\w+\s+){0,2}|(?:not|no longer)\s+(?:on\s+|by\s+|in\s+)?|(?:not|n['’]t)\s+(?:start|begin|end|stop|retire|expire|happen|take place|come)\s+(?:on|by|in)\s+)$/i
/** "It is now 31 October, was 30 April"; "the earlier date was 1 March". */
const dateThatWas =
  /(?:[,;(]\s*(?:it\s+|which\s+)?|\b(?:previous|earlier|original|old|former)\b[^.\n]*\s)was\s+(?:on\s+|planned for\s+|set for\s+)?$/i

/** "Which had been set for 15 June, has been moved". */
const planned =
  /\b(?:had been|was|were|had)\s+(?:originally\s+)?(?:set|planned|scheduled|due|announced)\s+(?:for|on|by)\s+$/i
const moved = /^[^.\n]{0,40}\b(?:moved|postponed|extended|delayed|pushed|shifted|deferred|will now|is now)\b/i

/** "Clusters created before March 2026", "not upgraded since March 2022" tell whom it is about. */
const ofThings =
  /\b(?:(?:created|deployed|provisioned|registered)\s+(?:before|after|since|until|prior to|on or after|on or before)|(?:upgraded|updated|rotated)\s+since)\s+$/i

/** Dates that a text names only to take them back, "on 9 November instead of 17 July", or to tell whom it is about. */
export function supersededDates(found: readonly FoundDate[], plain: string): Set<string> {
  const taken = found.filter((date) => {
    const before = plain.slice(Math.max(0, date.start - 130), date.start)
    if (takenBack.test(before) || dateThatWas.test(before) || ofThings.test(before)) return true
    return planned.test(before) && moved.test(plain.slice(date.end, date.end + 60))
  })
  const kept = new Set(found.filter((date) => !taken.includes(date)).map((date) => date.date))
  return new Set(taken.map((date) => date.date).filter((date) => !kept.has(date)))
}

/** The day by which a fix has come is no day by which to act. */
function isHelp({ meaning }: DateMention): boolean {
  return meaning === 'rollout' || meaning === 'availability'
}

const harmful = new Set<DateMeaning>(['retirement', 'end-of-support', 'removal', 'enforcement'])

/** The earliest date that hurts: of harmful meaning where there is one, otherwise the first that is not mere availability. */
export function decideDeadline(
  dates: readonly DateMention[],
  { kind, released, superseded }: DeadlineContext,
): Deadline | null {
  const valid = dates.filter((date) => !superseded.has(date.date) && !(kind === 'security' && isHelp(date)))
  const ends = kind === 'retirement' || kind === 'kubernetes-version'
  const hurting = valid.filter(
    (date) => harmful.has(date.meaning) || (ends && date.meaning === 'other' && lastDay(date.date) >= released),
  )
  const others = ends
    ? valid
    : valid.filter((date) => date.meaning !== 'availability' && lastDay(date.date) >= released)
  // A quota or a price hurts from the start of its rollout.
  const candidates = hurting.length > 0 && kind !== 'announcement' ? hurting : others
  const first = candidates.toSorted((a, b) => compareText(lastDay(a.date), lastDay(b.date)))[0]
  return first ? { date: first.date, precision: first.precision } : null
}
