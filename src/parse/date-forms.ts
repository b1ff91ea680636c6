import { daysInMonth, type Deadline } from '../domain/calendar-date.ts'
import { monthName, sign } from './signs.ts'

type Groups = Record<string, string | undefined>

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = String.raw`(?<month>${monthName})\b\.?`
const year = String.raw`(?<year>20\d\d)\b(?![-.]\d)`
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const lastDayOfRange = String.raw`(?:\s*(?:-|–|to|and|through|until)\s*(?<day2>\d{1,2})(?:st|nd|rd|th)?)?`
const context = String.raw`\b(?:by|in|until|till|before|after|since|during|through|throughout|from|for|starting|beginning|ending|mid|early|late|later|end|start|beginning|middle|half|of|next|this|last)[\s-]+(?:(?:of|in|the)\s+)?`
/** "Announced in December" tells when something was said, not when it happens. */
const untold = String.raw`(?<!\b(?:announced|communicated|mentioned|reported|shared|shipped|told)\s+)`

/** The forms of dates; an earlier one claims its stretch of text before a later one may. */
export const dateForms: readonly {
  /** The sign without which a text has none of it. */
  readonly needs: number
  readonly pattern: RegExp
  readonly read: (groups: Groups, release: string) => Deadline[]
}[] = [
  { needs: sign.year, pattern: /(?<![\w.-])(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d|-\d)/g, read: readDay },
  {
    needs: sign.year,
    pattern: /(?<![\w/])(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>20\d\d)(?![\w/])/g,
    read: readDay,
  },
  {
    needs: sign.month,
    pattern: bounded(String.raw`${day}${lastDayOfRange}(?:\s+of)?[\s-]+${month},?(?:[\s-]+(?:of\s+)?${year})?`),
    read: readDay,
  },
  {
    needs: sign.month,
    pattern: bounded(String.raw`${month},?\s+${day}(?!\.\d|[:\d])${lastDayOfRange}(?:,?\s+${year})?`),
    read: readDay,
  },
  { needs: sign.month, pattern: bounded(String.raw`${month},?\s+(?:of\s+)?${year}`), read: readMonth },
  {
    needs: sign.quarter,
    pattern: /\bQ(?<quarter>[1-4])(?:\s+of)?[\s-]*(?:CY|FY)?\s*'?(?<year>20\d\d)\b/gi,
    read: readQuarter,
  },
  { needs: sign.quarter, pattern: /(?<![\w.-])(?<year>20\d\d)[\s-]?Q(?<quarter>[1-4])\b/gi, read: readQuarter },
  {
    needs: sign.quarter,
    pattern:
      /\b(?<ordinal>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+quarter\s+of\s+(?:CY|calendar year\s+)?(?<year>20\d\d)\b/gi,
    read: readQuarter,
  },
  {
    needs: sign.month,
    pattern: new RegExp(String.raw`${untold}(?:${context})${month}(?![\s,]*\d|['’]s\b)`, 'g'),
    read: readMonth,
  },
  {
    needs: sign.year,
    pattern: new RegExp(String.raw`(?:${context}|\bH[12]\s+|\bCY\s?)(?:calendar year\s+)?${year}(?![-\w+])`, 'gi'),
    read: readYear,
  },
]

function bounded(source: string): RegExp {
  return new RegExp(String.raw`(?<![\w./]|\d-)${source}(?![\w/])`, 'g')
}

function readDay(groups: Groups, release: string): Deadline[] {
  const [months, day] = inOrder(monthNumber(groups['month']), groups['day'])
  const years = groups['year'] ? Number(groups['year']) : fittingYear(months, Number(day), release)
  return [day, groups['day2']].flatMap((text) => {
    const days = Number(text)
    if (!text || days < 1 || days > 31 || months < 1 || months > 12 || !isPlausible(years)) return []
    return [
      { date: `${years}-${two(months)}-${two(Math.min(days, daysInMonth(years, months)))}`, precision: 'day' as const },
    ]
  })
}

/** `4/30/2027` as AKS writes it; in `30/04/2027` the day stands first, since there is no such month. */
function inOrder(month: number, day: string | undefined): [month: number, day: string | undefined] {
  return month > 12 && Number(day) <= 12 ? [Number(day), String(month)] : [month, day]
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
