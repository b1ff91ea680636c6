import { describe, expect, it } from 'vitest'
import type { AlertState } from '../../src/domain/alert-state.ts'
import type { Deadline } from '../../src/domain/calendar-date.ts'
import { actOnAlert } from '../../src/plan/act-on-alert.ts'
import type { RouteInput } from '../../src/plan/plan-route.ts'
import { after, makeMatch, makeMatter, plan, toldBefore } from './samples.ts'

const thread = '2025-08-29-aaaa'
const on = (date: string): Deadline => ({ date, precision: 'day' })
const at = (day: string) => new Date(`${day}T09:00:00Z`)
const one = { matters: [makeMatter()], matches: [makeMatch('prod')] }

/** Plans one thing after another on a route that was told before; what each step told. */
function tell(...steps: Partial<RouteInput>[]) {
  let states = toldBefore()
  return steps.map((step) => {
    const planned = plan({ ...step, states })
    states = after(states, planned)
    return planned.messages.flatMap((message) => message.alerts)
  })
}

describe('what is told at first', () => {
  it('is one summary, the most urgent first, of what concerns the route', () => {
    const matters = [
      makeMatter({ id: 'later', deadline: on('2026-03-01') }),
      makeMatter({ id: 'soon', deadline: on('2025-10-20') }),
      makeMatter({ id: 'grave' }),
      makeMatter({ id: 'elsewhere' }),
    ]
    const matches = [
      makeMatch('prod', { notice: 'later' }),
      makeMatch('prod', { notice: 'soon' }),
      makeMatch('prod', { notice: 'grave', severity: 'critical' }),
    ]
    const { messages } = plan({ matters, matches })
    expect(messages.map((message) => message.kind)).toEqual(['summary'])
    expect(messages[0]?.alerts.map((alert) => alert.thread)).toEqual(['grave', 'soon', 'later'])
    expect(messages[0]?.alerts.every((alert) => alert.reason === 'new')).toBe(true)
  })

  it('leaves out old news, unless its deadline lies ahead', () => {
    const matters = [
      makeMatter({ id: 'old', release: '2023-01-05' }),
      makeMatter({ id: 'old-ahead', release: '2023-01-05', deadline: on('2026-01-01') }),
      makeMatter({ id: 'old-over', release: '2023-01-05', deadline: on('2025-09-30') }),
    ]
    const matches = matters.map((matter) => makeMatch('prod', { notice: matter.thread }))
    expect(plan({ matters, matches }).messages[0]?.alerts.map((alert) => alert.thread)).toEqual(['old-ahead'])
  })

  it('is nothing where nothing concerns the route, so that its first matter is still to come', () => {
    expect(plan({ matters: [makeMatter()] })).toEqual({ messages: [], states: [] })
  })
})

describe('a matter', () => {
  it('is told with those possibly concerned, but never for them alone', () => {
    const possible = makeMatch('maybe', { certainty: 'possible', severity: 'critical' })
    expect(tell({ ...one, matches: [possible] })).toEqual([[]])
    const [told] = tell({ ...one, matches: [possible, makeMatch('prod')] })
    expect(told).toMatchObject([{ severity: 'warning', clusters: [{ name: 'prod' }, { name: 'maybe' }] }])
  })

  it.each([
    ['feature', false, 'info', false],
    ['component-update', false, 'info', false],
    ['kubernetes-version', false, 'info', false],
    ['feature', true, 'info', true],
    ['announcement', false, 'warning', true],
    ['retirement', false, 'info', true],
    ['security', false, 'info', true],
  ] as const)('of kind %s, breaking %s, %s is told: %s', (kind, breaking, severity, isTold) => {
    const [alerts] = tell({ matters: [makeMatter({ kind, breaking })], matches: [makeMatch('prod', { severity })] })
    expect(alerts).toHaveLength(isTold ? 1 : 0)
  })

  it('is not told again when it is repeated, reworded, eased or told without its date', () => {
    const dated = makeMatter({ deadline: on('2027-03-01'), kubernetes: '>=1.34' })
    const repeated = makeMatter({ id: 'b', thread, release: '2025-09-21', breaking: false, kubernetes: '>=1.34.0' })
    const matches = [makeMatch('prod', { notice: 'b', severity: 'info' })]
    expect(tell({ ...one, matters: [dated] }, { matters: [repeated], matches })[1]).toEqual([])
  })

  it('is told again with what changed: deadline, range, breaking, severity, clusters', () => {
    const before = makeMatter({ breaking: false, deadline: on('2026-03-30'), kubernetes: '>=1.34' })
    const changed = makeMatter({ deadline: on('2027-04-01'), kubernetes: '>=1.33' })
    const matches = [makeMatch('prod', { severity: 'critical' }), makeMatch('test')]
    const [, alerts] = tell({ ...one, matters: [before] }, { matters: [changed], matches })
    expect(alerts).toMatchObject([
      {
        reason: 'updated',
        changes: [
          { field: 'deadline', from: '2026-03-30', to: '2027-04-01' },
          { field: 'kubernetes', from: '>=1.34', to: '>=1.33' },
          { field: 'breaking', from: 'false', to: 'true' },
          { field: 'severity', from: 'warning', to: 'critical' },
          { field: 'clusters', from: null, to: 'test' },
        ],
      },
    ])
  })

  it('takes a month and its last day for one deadline, and ignores a move among past days', () => {
    const month = makeMatter({ deadline: { date: '2026-03', precision: 'month' } })
    expect(
      tell({ ...one, matters: [month] }, { ...one, matters: [makeMatter({ deadline: on('2026-03-31') })] })[1],
    ).toEqual([])
    const past = makeMatter({ deadline: on('2025-09-01') })
    expect(
      tell({ ...one, matters: [past] }, { ...one, matters: [makeMatter({ deadline: on('2025-08-30') })] })[1],
    ).toEqual([])
  })

  it('says nothing of a cluster that leaves while others stay, and tells of its return', () => {
    const both = { ...one, matches: [makeMatch('prod'), makeMatch('test')] }
    const [, left, back] = tell(both, one, both)
    expect(left).toEqual([])
    expect(back).toMatchObject([{ reason: 'updated', changes: [{ field: 'clusters', to: 'test' }] }])
  })

  it('is told to a cluster that it concerned after an upgrade only, once it concerns it now', () => {
    const upgrade = { ...one, matches: [makeMatch('prod', { when: 'upgrade' })] }
    const [, now, again] = tell(upgrade, one, upgrade)
    expect(now).toMatchObject([{ reason: 'updated', changes: [{ field: 'clusters', to: 'prod' }] }])
    expect(again).toEqual([])
  })

  it('is resolved once nobody is surely concerned, and reopened as updated', () => {
    const maybe = { ...one, matches: [makeMatch('prod', { certainty: 'possible' })] }
    const [, resolved, silent, reopened] = tell(one, maybe, { ...one, matches: [] }, one)
    expect(resolved).toMatchObject([
      { reason: 'resolved', clusters: [{ name: 'prod' }], title: one.matters[0]?.notice.title },
    ])
    expect(silent).toEqual([])
    expect(reopened).toMatchObject([{ reason: 'updated', changes: [{ field: 'clusters', to: 'prod' }] }])
  })

  it('that concerns nobody since it was told anew says so when it is resolved', () => {
    const narrowed = makeMatter({ id: 'b', thread, release: '2025-09-21', regions: ['westcentralus'] })
    const [, upgraded] = tell(one, { ...one, matches: [] })
    const [, lifted] = tell(one, { matters: [narrowed], matches: [] })
    expect(upgraded).toMatchObject([{ reason: 'resolved', changes: [] }])
    expect(lifted).toMatchObject([{ reason: 'resolved', changes: [{ field: 'notice', from: thread, to: 'b' }] }])
  })

  it('tells those who were told that it was withdrawn, and that it is back', () => {
    const withdrawn = { matters: [makeMatter({}, { withdrawn: true })], matches: [] }
    const [, gone, silent, back] = tell(one, withdrawn, withdrawn, one)
    expect(gone).toMatchObject([{ reason: 'updated', changes: [{ field: 'withdrawn', from: null, to: 'withdrawn' }] }])
    expect(silent).toEqual([])
    expect(back).toMatchObject([
      { reason: 'updated', changes: [{ field: 'withdrawn', to: null }, { field: 'clusters' }] },
    ])
  })

  it('that was put into an old release later is told, for its age counts from then', () => {
    const late = makeMatter({ release: '2021-01-05' }, { date: '2025-09-30' })
    expect(tell({ ...one, matters: [late] })[0]).toHaveLength(1)
  })
})

describe('reminders', () => {
  const due = { ...one, matters: [makeMatter({ deadline: on('2025-12-31') })] }

  it('are told once each, the latest alone when several were missed, none after the deadline', () => {
    const days = ['2025-09-01', '2025-10-02', '2025-10-03', '2025-12-26', '2025-12-27', '2025-12-30', '2026-01-01']
    const told = tell(...days.map((day) => ({ ...due, now: at(day) })))
    expect(told.map((alerts) => alerts[0]?.reason)).toEqual([
      'new',
      'reminder',
      undefined,
      'reminder',
      undefined,
      'reminder',
      undefined,
    ])
  })

  it('that were missed are not told after the deadline', () => {
    const told = tell({ ...due, now: at('2025-11-01') }, { ...due, now: at('2026-01-01') })
    expect(told.map((alerts) => alerts[0]?.reason)).toEqual(['new', undefined])
  })

  it('that fell due before the first telling count as told', () => {
    const told = tell(
      { ...due, now: at('2025-12-20') },
      { ...due, now: at('2025-12-21') },
      { ...due, now: at('2025-12-24') },
    )
    expect(told.map((alerts) => alerts[0]?.reason)).toEqual(['new', undefined, 'reminder'])
  })

  it('begin anew with another deadline', () => {
    const postponed = { ...one, matters: [makeMatter({ deadline: on('2026-06-30') })] }
    const days = ['2025-12-28', '2026-04-01', '2026-04-02']
    const told = tell({ ...due, now: at('2025-12-27') }, ...days.map((day) => ({ ...postponed, now: at(day) })))
    expect(told.map((alerts) => alerts[0]?.reason)).toEqual(['new', 'updated', 'reminder', undefined])
  })

  it('carry what grew graver with time alone', () => {
    const critical = { ...due, matches: [makeMatch('prod', { severity: 'critical' })] }
    const [, alerts] = tell({ ...due, now: at('2025-11-01') }, { ...critical, now: at('2025-12-01') })
    expect(alerts).toMatchObject([{ reason: 'reminder', severity: 'critical' }])
  })
})

describe('a reader who wants silence', () => {
  const changed = { ...one, matters: [makeMatter({ deadline: on('2027-01-01') })] }
  const silenced = (parts: Partial<AlertState>) => {
    const states = toldBefore()
    return after(states, plan({ ...one, states })).map((state) => ({ ...state, ...parts }))
  }

  it('gets it for good from muting', () => {
    const states = silenced({ status: 'muted' })
    expect(plan({ ...changed, states })).toEqual({ messages: [], states: [] })
    expect(plan({ states })).toEqual({ messages: [], states: [] })
  })

  it('gets it for a while from snoozing, and is then reminded', () => {
    const states = silenced({ status: 'snoozed', snoozedUntil: '2025-10-08T00:00:00Z' }).filter(
      (state) => state.thread === thread,
    )
    expect(plan({ ...changed, states, now: at('2025-10-07') }).messages).toEqual([])
    const { messages, states: after } = plan({ ...one, states, now: at('2025-10-08') })
    expect(messages[0]?.alerts).toMatchObject([{ reason: 'reminder' }])
    expect(after).toMatchObject([{ status: 'open', snoozedUntil: null }])
  })
})

describe('an acknowledged matter', () => {
  const due = { ...one, matters: [makeMatter({ deadline: on('2025-12-31') })] }
  const planned = plan({ ...due, states: toldBefore() })
  const states = after(toldBefore(), planned).map((state) => actOnAlert(state, 'acknowledge', null) ?? state)

  it('is still reminded of, and stays so', () => {
    const { messages, states: left } = plan({ ...due, states, now: at('2025-12-01') })
    expect(messages[0]?.alerts).toMatchObject([{ reason: 'reminder' }])
    expect(left.find((state) => state.thread === thread)).toMatchObject({ status: 'acknowledged' })
  })

  it('is open again when it changes', () => {
    const changed = plan({ ...one, matters: [makeMatter({ deadline: on('2027-01-01') })], states })
    expect(changed.states.find((state) => state.thread === thread)).toMatchObject({ status: 'changed' })
  })
})

it('tells a flood, as after a cluster was registered, as one summary', () => {
  const matters = Array.from({ length: 12 }, (_, index) => makeMatter({ id: `n${index}` }))
  const matches = matters.map((matter) => makeMatch('prod', { notice: matter.thread }))
  const { messages } = plan({ matters, matches, states: toldBefore() })
  expect(messages.map(({ kind, alerts }) => [kind, alerts.length])).toEqual([['summary', 12]])
})

it('resolves an alert whose thread is not known any more', () => {
  expect(tell(one, {})[1]).toMatchObject([{ thread, reason: 'resolved' }])
})
