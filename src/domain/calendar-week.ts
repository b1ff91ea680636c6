const dayMs = 86_400_000

/** A week from Monday to Sunday, as ISO 8601 counts them. */
export interface CalendarWeek {
  /** `2025-W43`; the year is that of its Thursday. */
  readonly id: string
  /** Days, `YYYY-MM-DD`. */
  readonly first: string
  readonly last: string
}

/** The week that an instant falls into where the clocks show the time of `timeZone`. */
export function weekOf(now: Date, timeZone: string): CalendarWeek {
  const today = Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now))
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * dayMs
  const thursday = new Date(monday + 3 * dayMs)
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const number = 1 + Math.floor((thursday.getTime() - newYear) / (7 * dayMs))
  return {
    id: `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`,
    first: dayOf(monday),
    last: dayOf(monday + 6 * dayMs),
  }
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
