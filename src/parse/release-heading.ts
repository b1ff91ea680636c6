import { daysInMonth } from '../domain/calendar-date.ts'

/** What a release's heading says. */
export interface ReleaseHeading {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly title: string
}

// "Release 2025-08-29", "Release Notes - 2024-01-08", "Release 2019-08-19 (Hotfix)", "Release 2021-12-9".
const heading = /^release\b[^\d]*\b(\d{4})-(\d{1,2})-(\d{1,2})\b/i

/** Reads a heading's plain text; null when it does not open a release. An impossible day becomes the last of its month. */
export function readReleaseHeading(title: string): ReleaseHeading | null {
  const match = heading.exec(title)
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const last = Math.min(day, daysInMonth(year, month))
  return { date: `${year}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`, title }
}
