/** What a release's heading says. */
export interface ReleaseHeading {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly title: string
}

// "Release 2025-08-29", "Release Notes - 2024-01-08", "Release 2019-08-19 (Hotfix)", "Release 2021-12-9".
const heading = /^release\b[^\d]*\b(\d{4})-(\d{1,2})-(\d{1,2})\b/i

/** Reads a heading's plain text; null when it does not open a release. */
export function readReleaseHeading(title: string): ReleaseHeading | null {
  const match = heading.exec(title)
  if (!match) return null
  const [, year, month, day] = match as unknown as [string, string, string, string]
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, title }
}
