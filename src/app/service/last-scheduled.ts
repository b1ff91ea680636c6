import { createTask, parse } from 'node-cron'

const dayMs = 86_400_000
/** As far as two leap days can lie apart. */
const mostDays = 8 * 366

/** The latest instant of a schedule up to another; null = none in years. */
export type Scheduled = (now: Date) => Date | null

/**
 * A function that tells the latest instant, up to `now`, that a cron expression names in a time zone; null where it named
 * none in years. A time that comes twice when the clocks go back counts the first time, one that they skip in spring as
 * long after the change as it would have come: no week is without its instant, and none has two.
 */
export function lastScheduled(expression: string, timezone: string): Scheduled {
  const calendar = createTask(expression, () => {}, { timezone: 'UTC' })
  const times = timesOfDay(expression)
  const readClock = wallClock(timezone)

  const instantOf = (wall: number): number => {
    const before = wall - offsetAt(wall - dayMs)
    const after = wall - offsetAt(wall + dayMs)
    return [before, after].find((instant) => readClock(instant) === wall) ?? before
  }
  const offsetAt = (instant: number): number => readClock(instant) - instant

  return (now) => {
    const today = Math.floor(readClock(now.getTime()) / dayMs) * dayMs
    for (let day = today; day > today - mostDays * dayMs; day -= dayMs) {
      // Whether a day is named does not hang on the time of day.
      if (!calendar.match(new Date(day + times[0]!))) continue
      const instant = times.map((time) => instantOf(day + time)).find((candidate) => candidate <= now.getTime())
      if (instant !== undefined) return new Date(instant)
    }
    return null
  }
}

/** The times that an expression names of each of its days, latest first, in milliseconds. */
function timesOfDay(expression: string): number[] {
  const { hour, minute, second } = parse(expression)
  const times = hour.flatMap((h) => minute.flatMap((m) => second.map((s) => ((h * 60 + m) * 60 + s) * 1000)))
  return times.sort((a, b) => b - a)
}

/** What the clocks of a zone show at an instant, as if it were UTC. */
function wallClock(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return (instant) => Date.parse(`${format.format(instant).replace(' ', 'T')}Z`)
}
