import { daysInMonth, type Deadline } from '../domain/calendar-date.ts'
import { compareText } from '../domain/compare-text.ts'

/** A calendar date found in a text; `start` and `end` are offsets in it. */
export interface FoundDate extends Deadline {
  readonly start: number
  readonly end: number
  /** Its year is not written but was taken from the release. */
  readonly inferred: boolean
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`
const year = String.raw`(?<year>20\d\d)\b(?![-.]\d)`
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const lastDayOfRange = String.raw`(?:\s*(?:-|–|to|and|through|until)\s*(?<day2>\d{1,2})(?:st|nd|rd|th)?)?`
const context = String.raw`\b(?:by|in|until|till|before|after|since|during|through|throughout|from|for|starting|beginning|ending|mid|early|late|later|end|start|beginning|middle|half|of|next|this|last)[\s-]+(?:(?:of|in|the)\s+)?`

/** What a text must have for a form to be worth looking for. */
type Sign = 'month' | 'year' | 'quarter' | 'bare year'

// Ordered: an earlier form claims its stretch of text before a later one may.
const forms: readonly {
  readonly needs: Sign
  readonly pattern: RegExp
  readonly read: (groups: Groups, release: string) => Deadline[]
}[] = [
  { needs: 'year', pattern: /(?<![\w.-])(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d|-\d)/g, read: readDay },
  { needs: 'year', pattern: /(?<![\w/])(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>20\d\d)(?![\w/])/g, read: readDay },
  {
    needs: 'month',
    pattern: bounded(String.raw`${day}${lastDayOfRange}(?:\s+of)?[\s-]+${month},?(?:[\s-]+(?:of\s+)?${year})?`),
    read: readDay,
  },
  {
    needs: 'month',
    pattern: bounded(String.raw`${month},?\s+${day}(?!\.\d|[:\d])${lastDayOfRange}(?:,?\s+${year})?`),
    read: readDay,
  },
  { needs: 'month', pattern: bounded(String.raw`${month},?\s+(?:of\s+)?${year}`), read: readMonth },
  {
    needs: 'quarter',
    pattern: /\bQ(?<quarter>[1-4])(?:\s+of)?[\s-]*(?:CY|FY)?\s*'?(?<year>20\d\d)\b/gi,
    read: readQuarter,
  },
  { needs: 'quarter', pattern: /(?<![\w.-])(?<year>20\d\d)[\s-]?Q(?<quarter>[1-4])\b/gi, read: readQuarter },
  {
    needs: 'quarter',
    pattern:
      /\b(?<ordinal>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+quarter\s+of\s+(?:CY|calendar year\s+)?(?<year>20\d\d)\b/gi,
    read: readQuarter,
  },
  { needs: 'month', pattern: new RegExp(String.raw`(?:${context})${month}(?![\s,]*\d|['’]s\b)`, 'g'), read: readMonth },
  {
    needs: 'bare year',
    pattern: new RegExp(String.raw`(?:${context}|\bH[12]\s+|\bCY\s?)(?:calendar year\s+)?${year}(?![-\w+])`, 'gi'),
    read: readYear,
  },
]
const anyMonth = new RegExp(String.raw`\b${month}`.replace('?<month>', '?:'))
const anyYear = /20\d\d(?!\d)/
const bareYear = /20\d\d(?![-\w+])/
type Groups = Record<string, string | undefined>

/**
 * Finds the calendar dates that a release note states, in text order. A date without a year takes the one that fits the
 * release; an impossible day becomes the last of its month. API versions, image versions, names of releases and
 * "November's release" are no dates, and a bare year gone by ("since 2019") is history.
 */
export function findDates(plain: string, releaseDate: string): FoundDate[] {
  const found: FoundDate[] = []
  const signs = signsOf(plain)
  if (signs.length === 0) return found
  for (const form of forms) {
    if (!signs.includes(form.needs)) continue
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

function signsOf(plain: string): Sign[] {
  const signs: Sign[] = anyMonth.test(plain) ? ['month'] : []
  if (!anyYear.test(plain)) return signs
  signs.push('year')
  if (/q/i.test(plain)) signs.push('quarter')
  if (bareYear.test(plain)) signs.push('bare year')
  return signs
}

function bounded(source: string): RegExp {
  return new RegExp(String.raw`(?<![\w./]|\d-)${source}(?![\w/])`, 'g')
}

const versionBefore =
  /(?:\bapi(?:[\s-]?versions?(?:\s+(?:starting\s+)?(?:with|from|after|since|before|until|are|is|like))?)?|\bversions?|\breleases?|\btag(?:ged)?|\bimages?|\bbuild|\btitled)\s*[:(`"'v]*$/i
const versionAfter =
  /^\s*(?:\+|-?\s*(?:preview|alpha|beta)\b|[`"')]*\s*(?:\(?(?:GA|AKS|stable|public preview|REST|preview)\)?\s+)?(?:APIs?|SDK|release|changelog)\b|\s+or (?:newer|later|above)\b)/i

/** The versions listed before one: "API versions 2024-01-01, 2024-05-01 and". */
const otherVersions = /(?:20\d\d-\d\d-\d\d(?:-preview)?[`\s]*(?:,|,?\s*(?:and|or))[\s`]*)+$/i

/** Those listed after one: "2024-01-01 and 2024-05-01-preview APIs". */
const versionsAfter = /^(?:[`\s]*(?:,|,?\s*(?:and|or))[\s`]*20\d\d-\d\d-\d\d(?:-preview)?)+/i

/** `2025-09-01` after "API version" or before "GA API" names a version, not a day. */
function isNameOfVersion(plain: string, start: number, end: number): boolean {
  if (/\bversions?\s+$/i.test(plain.slice(Math.max(0, start - 12), start)) && end - start < 12) return true
  if (/\/20\d\d$/.test(plain.slice(start, end))) return /^\s+release\b/i.test(plain.slice(end, end + 12))
  if (!/^20\d\d-/.test(plain.slice(start, start + 5))) return false
  const before = plain.slice(Math.max(0, start - 120), start).replace(otherVersions, '')
  const after = plain.slice(end, end + 120).replace(versionsAfter, '')
  return versionBefore.test(before.slice(-40)) || versionAfter.test(after.slice(0, 30))
}

function readDay(groups: Groups, release: string): Deadline[] {
  const months = monthNumber(groups['month'])
  const years = groups['year'] ? Number(groups['year']) : fittingYear(months, Number(groups['day']), release)
  return [groups['day'], groups['day2']].flatMap((text) => {
    const days = Number(text)
    if (!text || days < 1 || days > 31 || months < 1 || months > 12 || !isPlausible(years)) return []
    return [
      { date: `${years}-${two(months)}-${two(Math.min(days, daysInMonth(years, months)))}`, precision: 'day' as const },
    ]
  })
}

function readMonth(groups: Groups, release: string): Deadline[] {
  const months = monthNumber(groups['month'])
  const years = groups['year'] ? Number(groups['year']) : fittingYear(months, 15, release)
  return isPlausible(years) ? [{ date: `${years}-${two(months)}`, precision: 'month' }] : []
}

function readQuarter(groups: Groups): Deadline[] {
  const ordinals: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 }
  const ordinal = groups['ordinal']?.toLowerCase() ?? ''
  const quarter = groups['quarter'] ?? ordinals[ordinal] ?? Number.parseInt(ordinal, 10)
  return isPlausible(Number(groups['year'])) ? [{ date: `${groups['year']}-Q${quarter}`, precision: 'quarter' }] : []
}

function readYear(groups: Groups): Deadline[] {
  return isPlausible(Number(groups['year'])) ? [{ date: String(groups['year']), precision: 'year' }] : []
}

/** AKS exists since 2017, and no retirement is announced 15 years ahead: anything else is not a date. */
function isPlausible(years: number): boolean {
  return years >= 2015 && years <= 2040
}

/** The year that puts a day nearest to its release, the future being likelier than the past: 100 days back, the rest ahead. */
function fittingYear(months: number, days: number, release: string): number {
  const released = Date.parse(release)
  const years = Number(release.slice(0, 4))
  const earliest = released - 100 * 86_400_000
  const fits = [years - 1, years, years + 1].find((y) => Date.UTC(y, months - 1, days) >= earliest)
  return fits ?? years
}

function monthNumber(text = ''): number {
  return /^\d+$/.test(text) ? Number(text) : monthNames.indexOf(text.slice(0, 3).toLowerCase()) + 1
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
