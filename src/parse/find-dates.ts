import type { Deadline } from '../domain/calendar-date.ts'
import { compareText } from '../domain/compare-text.ts'
import { dateForms } from './date-forms.ts'
import { isNameOfVersion } from './is-name-of-version.ts'
import { sign, signsOf } from './signs.ts'

/** A calendar date found in a text; `start` and `end` are offsets in it. */
export interface FoundDate extends Deadline {
  readonly start: number
  readonly end: number
  /** Its year is not written but was taken from the release. */
  readonly inferred: boolean
}

/**
 * Finds the calendar dates that a release note states, in text order. A date without a year takes the one that fits the
 * release; an impossible day becomes the last of its month. API versions, image versions, names of releases and
 * "November's release" are no dates, and a bare year gone by ("since 2019") is history. `signs` are the text's.
 */
export function findDates(plain: string, releaseDate: string, signs = signsOf(plain)): FoundDate[] {
  const found: FoundDate[] = []
  if ((signs & (sign.month | sign.year)) === 0) return found
  for (const form of dateForms) {
    if ((signs & form.needs) === 0) continue
    form.pattern.lastIndex = 0
    for (let match = form.pattern.exec(plain); match; match = form.pattern.exec(plain)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      if (isNameOfVersion(plain, start, end)) continue
      for (const date of form.read(match.groups ?? {}, releaseDate))
        found.push({ ...date, start, end, inferred: !match.groups?.['year'] })
    }
  }
  return found
    .filter(
      (date) => !(date.inferred && found.some((other) => other !== date && other.date.startsWith(`${date.date}-`))),
    )
    .filter((date) => date.precision !== 'year' || date.date >= releaseDate.slice(0, 4))
    .sort((a, b) => a.start - b.start || compareText(a.date, b.date))
}
