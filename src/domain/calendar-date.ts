/** How exactly a date is known; `date` is then `2025-09-30`, `2025-06`, `2025-Q2` or `2025`. */
export const precisions = ['day', 'month', 'quarter', 'year'] as const
type Precision = (typeof precisions)[number]

export const dateMeanings = [
  'retirement',
  'end-of-support',
  'removal',
  'enforcement',
  'rollout',
  'availability',
  'other',
] as const
export type DateMeaning = (typeof dateMeanings)[number]

export interface Deadline {
  readonly date: string
  readonly precision: Precision
}

export interface DateMention extends Deadline {
  readonly meaning: DateMeaning
}

const dayMilliseconds = 86_400_000

/** Last day (`YYYY-MM-DD`) of the period that a date names: a month's deadline is its last day, as AKS counts. */
export function lastDay(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date)
  if (quarter) return lastOfMonth(Number(quarter[1]), Number(quarter[2]) * 3)
  const month = /^(\d{4})-(\d{2})$/.exec(date)
  if (month) return lastOfMonth(Number(month[1]), Number(month[2]))
  return `${date}-12-31`
}

/** Whole days from `now` to the last day of `date`; negative when it has passed, 0 on the day itself (UTC). */
export function daysUntil(date: string, now: Date): number {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())
  return Math.round((Date.parse(lastDay(date)) - today) / dayMilliseconds)
}

/** Number of days in a month, `month` 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function lastOfMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`
}
