import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AlertState } from '../../src/domain/alert-state.ts'
import type { Alert } from '../../src/domain/alert.ts'
import { daysUntil, lastDay } from '../../src/domain/calendar-date.ts'
import { mayBeTold } from '../../src/plan/may-be-told.ts'
import { after, makeMatch, makeMatter, plan } from './samples.ts'

const reminders = [90, 30, 7, 1]
const threads = ['a', 'b', 'image-1', 'image-2']

/** One thread as one run finds it; `where` tells of each cluster whether and when it is concerned. */
const sight = fc.record({
  kind: fc.constantFrom('retirement', 'feature'),
  breaking: fc.boolean(),
  withdrawn: fc.boolean(),
  severity: fc.constantFrom('critical', 'warning', 'info'),
  deadline: fc.constantFrom(null, '2025-11-30', '2025-11', '2026-02-01', '2026'),
  kubernetes: fc.constantFrom(null, '>=1.34', '>=1.34.0', '>=1.33'),
  version: fc.constantFrom('202508.20.0', '202509.11.0', '202510.03.0'),
  where: fc.array(fc.constantFrom('now', 'upgrade', 'possible', 'no'), { minLength: 3, maxLength: 3 }),
} as const)
type Sight = typeof sight extends fc.Arbitrary<infer T> ? T : never
interface Step {
  readonly days: number
  readonly sights: readonly Sight[]
}

/** What each run finds; most threads mostly stay as they were. */
const story = fc
  .tuple(
    fc.tuple(...threads.map(() => sight)),
    fc.array(
      fc.record({
        days: fc.integer({ min: 0, max: 40 }),
        news: fc.tuple(...threads.map(() => fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, sight))),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([first, steps]): Step[] => {
    let sights: readonly Sight[] = first
    const later = steps.map(({ days, news }) => {
      sights = sights.map((before, index) => news[index] ?? before)
      return { days, sights }
    })
    return [{ days: 0, sights: first }, ...later]
  })

function isImage(thread: string): boolean {
  return thread.startsWith('image')
}

function inputOf({ sights }: Step, now: Date, states: readonly AlertState[]) {
  const matters = sights.map(({ breaking, withdrawn, deadline, kubernetes, version }, index) => {
    const date = deadline === null ? null : { date: deadline, precision: 'day' as const }
    const kind = isImage(threads[index]!) ? 'node-image' : sights[index]!.kind
    const images = kind === 'node-image' ? [{ os: 'ubuntu-22.04', version, url: null }] : []
    return makeMatter({ id: threads[index]!, kind, breaking, kubernetes, deadline: date, images }, { withdrawn })
  })
  const matches = sights.flatMap(({ where, severity }, index) =>
    where.flatMap((when, cluster) => {
      if (when === 'no') return []
      const certainty = when === 'possible' ? ('possible' as const) : ('sure' as const)
      const parts = { notice: threads[index]!, severity, certainty, when: when === 'upgrade' ? when : ('now' as const) }
      return [makeMatch(`cluster-${cluster}`, parts)]
    }),
  )
  return { matters, matches, states, now, settings: { reminders, lookbackDays: 365 } }
}

/** Runs a story step by step and hands each step's outcome to `check`. */
function play(story: readonly Step[], check: (alerts: Alert[], now: Date, step: Step, states: AlertState[]) => void) {
  let states: AlertState[] = []
  let now = new Date('2025-09-01T09:00:00Z')
  for (const next of story) {
    now = new Date(now.getTime() + next.days * 86_400_000)
    const planned = plan(inputOf(next, now, states))
    states = after(states, planned)
    check(
      planned.messages.flatMap((message) => message.alerts),
      now,
      next,
      states,
    )
  }
}

it('plans nothing when nothing changed since it planned', () => {
  fc.assert(
    fc.property(story, (steps) => {
      play(steps, (_, now, last, states) =>
        expect(plan(inputOf(last, now, states))).toEqual({ messages: [], states: [] }),
      )
    }),
  )
})

it('tells a thread at most once a run, new only the first time, and again only with a change or a reminder', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const told = new Set<string>()
      play(steps, (alerts) => {
        expect(new Set(alerts.map((alert) => alert.thread)).size).toBe(alerts.length)
        for (const { thread, reason, changes } of alerts) {
          expect(reason === 'new').toBe(!told.has(thread))
          if (reason === 'updated') expect(changes.length).toBeGreaterThan(0)
          for (const change of changes) expect(change.from).not.toBe(change.to)
          told.add(thread)
        }
      })
    }),
  )
})

it('calls nothing updated that its reader sees as it was', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const seen = new Map<string, string>()
      const stayed = new Map<string, Set<string>>()
      play(steps, (alerts, _, { sights }) => {
        for (const [index, thread] of threads.entries()) {
          const { where } = sights[index]!
          const here = new Set(
            where.flatMap((when, cluster) => (when === 'now' || when === 'upgrade' ? [`${cluster} ${when}`] : [])),
          )
          const alert = alerts.find((other) => other.thread === thread)
          const { breaking, withdrawn, severity, kubernetes, deadline, version } = sights[index]!
          const look = JSON.stringify([
            breaking,
            withdrawn,
            severity,
            kubernetes,
            isImage(thread) && version,
            deadline && lastDay(deadline),
          ])
          const joined = [...here].some((cluster) => !stayed.get(thread)?.has(cluster))
          if (alert?.reason === 'updated') expect(seen.get(thread) !== look || joined).toBe(true)
          if (alert) seen.set(thread, look)
          stayed.set(thread, alert ? here : new Set([...here].filter((cluster) => stayed.get(thread)?.has(cluster))))
        }
      })
    }),
  )
})

it('resolves every alert once its clusters are gone', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const gone = steps.at(-1)!.sights.map((sight): Sight => ({ ...sight, where: ['no', 'no', 'possible'] }))
      const last = { days: 1, sights: gone }
      let end: AlertState[] = []
      play([...steps, last], (_alerts, _now, _step, states) => (end = states))
      expect(end.every((state) => state.status === 'resolved' && state.told.clusters.length === 0)).toBe(true)
    }),
  )
})

it('tells each reminder of a deadline once, ever nearer ones, and none when it has passed', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const latest = new Map<string, { deadline: string; due: number }>()
      play(steps, (alerts, now) => {
        for (const { thread, reason, deadline } of alerts) {
          if (reason !== 'reminder') {
            latest.delete(thread)
            continue
          }
          const left = daysUntil(deadline!.date, now)
          const due = Math.min(...reminders.filter((days) => left <= days))
          const before = latest.get(thread)
          expect(left).toBeGreaterThanOrEqual(0)
          if (before?.deadline === lastDay(deadline!.date)) expect(due).toBeLessThan(before.due)
          latest.set(thread, { deadline: lastDay(deadline!.date), due })
        }
      })
    }),
  )
})

it('plans the same where only those matters are matched that may be told', () => {
  fc.assert(
    fc.property(story, (steps) => {
      play(steps, (_alerts, now, step, states) => {
        for (const known of [states, []]) {
          const input = { ...inputOf(step, now, known), settings: { reminders, lookbackDays: 30 } }
          const told = new Set(known.map(({ thread }) => thread))
          const open = input.matters.filter((matter) => mayBeTold(matter, told, input.settings, now))
          const ids = new Set(open.map(({ notice }) => notice.id))
          expect(plan({ ...input, matches: input.matches.filter(({ notice }) => ids.has(notice)) })).toEqual(
            plan(input),
          )
        }
      })
    }),
  )
})
