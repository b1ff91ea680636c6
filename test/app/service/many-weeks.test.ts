import { getTasks } from 'node-cron'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it, vi } from 'vitest'
import { fakeClock, keepPlace } from './schedule-place.ts'

const day = 86_400_000
const week = 7 * day
/** A Sunday's noon, by which what the clocks skip in a Sunday's night is to be made up. */
const noon = 3.5 * day
const weeks = 2000

/** Where, when, and how often in so many weeks the clocks skip that time. */
const schedules = [
  { timezone: 'Europe/London', expression: '0 9 * * 1', local: 'Mon 09:00', skipped: 0 },
  { timezone: 'Europe/London', expression: '30 1 * * 0', local: 'Sun 01:30', skipped: 39 },
  { timezone: 'America/New_York', expression: '0 9 * * 1', local: 'Mon 09:00', skipped: 0 },
  { timezone: 'America/New_York', expression: '30 2 * * 0', local: 'Sun 02:30', skipped: 39 },
  { timezone: 'Asia/Tokyo', expression: '0 9 * * 1', local: 'Mon 09:00', skipped: 0 },
]

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function heapMegabytes(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 1e6
}

/** `2025-01-06` and `Mon 09:00`, as a calendar and a clock on the wall show them. */
function onTheWall(timeZone: string): (instant: Date) => readonly [date: string, time: string] {
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone })
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' })
  return (instant) => [date.format(instant), time.format(instant).replace(',', '')]
}

it(
  '10,000 weeks: none is missed, none doubled, each at its hour on the wall, in the memory of the first',
  { timeout: 120_000 },
  async () => {
    fakeClock('2025-01-01T12:00:00Z')
    let heap = 0
    for (const { timezone, expression, local, skipped } of schedules) {
      vi.setSystemTime('2025-01-01T12:00:00Z')
      const place = keepPlace({ expression, timezone, renewal: (now) => week - ((now - noon) % week) })
      await place.pass(weeks * week)
      await place.stop()
      const [first, ...runs] = place.started
      expect(first).toEqual(new Date('2025-01-01T12:00:00Z'))

      const read = onTheWall(timezone)
      const walls = runs.map(read)
      const start = Date.parse(walls[0]![0])
      expect(walls.map(([date]) => date)).toEqual(
        Array.from({ length: weeks }, (_, index) => new Date(start + index * week).toISOString().slice(0, 10)),
      )
      const other = walls.filter(([, time]) => time !== local)
      expect(new Set(other.map(([date]) => date.slice(0, 4))).size).toBe(skipped)
      expect(other).toHaveLength(skipped)

      expect([vi.getTimerCount(), [...getTasks().values()].filter((task) => task.getStatus() !== 'stopped')]).toEqual([
        0,
        [],
      ])
      heap ||= heapMegabytes()
    }
    expect(heapMegabytes() - heap).toBeLessThan(5)
  },
)
