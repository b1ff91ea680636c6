import type { AlertState } from '../../src/domain/alert-state.ts'
import type { Match } from '../../src/domain/match.ts'
import type { Notice, Release } from '../../src/domain/notice.ts'
import type { StoredNotice } from '../../src/domain/stored-notice.ts'
import type { Matter } from '../../src/plan/gather-matters.ts'
import { planRoute, type RouteInput, type RoutePlan } from '../../src/plan/plan-route.ts'
import { sampleNotice } from '../samples/sample-notice.ts'

/** A retirement of 2025-08-29 in a thread of its own, changed as told. */
export function makeNotice(parts: Partial<Notice> = {}): Notice {
  const id = parts.id ?? '2025-08-29-aaaa'
  return sampleNotice({ id, thread: id, ...parts })
}

export function makeStored(parts: Partial<StoredNotice> = {}): StoredNotice {
  const notice = makeNotice(parts)
  const at = '2025-09-01T00:00:00.000Z'
  return { ...notice, readAs: notice.id, state: 'present', firstSeen: at, changedAt: at, ...parts }
}

export function makeRelease(id: string, line = 1): Release {
  return { id, source: 'changelog', date: id.slice(0, 10), title: `Release ${id}`, line, url: null }
}

export function makeMatter(parts: Partial<Notice> = {}, rest: Partial<Matter> = {}): Matter {
  const notice = makeNotice(parts)
  const { thread, deadline, release: date } = notice
  return { thread, notice, date, firstSeen: `${date}T09:00:00.000Z`, deadline, withdrawn: false, ...rest }
}

export function makeMatch(cluster: string, parts: Partial<Match> = {}): Match {
  return {
    notice: '2025-08-29-aaaa',
    thread: '2025-08-29-aaaa',
    release: '2025-08-29',
    line: 12,
    cluster,
    when: 'now',
    certainty: 'sure',
    severity: 'warning',
    pools: [],
    reasons: [`${cluster} has it`],
    ...parts,
  }
}

/** Plans a route as a run does: from the states that earlier plans left. */
export function plan(input: Partial<RouteInput>): RoutePlan {
  return planRoute({
    route: 'payments',
    targets: ['slack:#payments-aks'],
    matters: [],
    matches: [],
    states: [],
    settings: { reminders: [90, 30, 7, 1], lookbackDays: 365 },
    now: new Date('2025-10-01T09:00:00Z'),
    ...input,
  })
}

/** States after a plan: the stored ones with the planned ones laid over them. */
export function after(states: readonly AlertState[], { states: planned }: RoutePlan): AlertState[] {
  return [...new Map([...states, ...planned].map((state) => [state.thread, state])).values()]
}

/** A state on an uninteresting thread, so that a plan is not the route's first. */
export function toldBefore(): AlertState[] {
  const other = { id: 'other', thread: 'other' }
  const { states } = plan({ matters: [makeMatter(other)], matches: [makeMatch('old', { notice: 'other' })] })
  return states.map((state) => ({ ...state, status: 'muted' }))
}
