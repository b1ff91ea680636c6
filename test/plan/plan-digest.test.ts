import { describe, expect, it } from 'vitest'
import type { AlertState } from '../../src/domain/alert-state.ts'
import type { Notice } from '../../src/domain/notice.ts'
import type { Matter } from '../../src/plan/gather-matters.ts'
import { sampleCluster, samplePool } from '../samples/sample-cluster.ts'
import { lastWeek, makeAlert, makeDigest } from './digests.ts'
import { makeMatch, makeMatter, makeNotice, plan } from './samples.ts'

const day = (date: string) => ({ date, precision: 'day' }) as const

/** A matter in a thread of its own, and its match with the digest's cluster. */
function matter(id: string, notice: Partial<Notice> = {}, rest: Partial<Matter> = {}) {
  const matters = [makeMatter({ id, thread: id, ...notice }, rest)]
  return { matters, matches: [makeMatch('web-prod', { notice: id, thread: id })] }
}

/** Several of them as one input. */
function together(...all: ReturnType<typeof matter>[]) {
  return { matters: all.flatMap(({ matters }) => matters), matches: all.flatMap(({ matches }) => matches) }
}

/** Harmless, and read for the first time this week. */
const news = { kind: 'behavioral-change', breaking: false, release: '2025-10-12' } as const
const thisWeek = { firstSeen: '2025-10-20T09:00:00.000Z' }
const info = { severity: 'info' } as const

describe('what has to be done', () => {
  it('stands in the order of deadlines, overdue first, undated last', () => {
    const { todo } = makeDigest(
      together(
        matter('undated'),
        matter('later', { deadline: day('2026-03-01') }),
        matter('month', { deadline: { date: '2025-10', precision: 'month' } }),
        matter('overdue', { deadline: day('2025-09-30') }),
        matter('soon', { deadline: day('2025-10-30') }),
      ),
    )
    expect(todo.map(({ thread }) => thread)).toEqual(['overdue', 'soon', 'month', 'later', 'undated'])
  })

  it('is told in full when an alert told it since the last digest, otherwise as known', () => {
    const input = together(matter('old'), matter('new'), matter('moved'))
    const changes = [{ field: 'deadline', from: '2025-12-01', to: '2026-01-01' }]
    const alerts = [makeAlert({ thread: 'new' }), makeAlert({ thread: 'moved', reason: 'updated', changes })]
    const { todo, changed } = makeDigest({ ...input, alerts })
    expect(todo.map(({ thread, told }) => [thread, told])).toEqual([
      ['old', 'before'],
      ['new', 'new'],
      ['moved', 'updated'],
    ])
    expect(changed).toEqual(alerts)
  })

  it('leaves out what is muted, snoozed, withdrawn, long past or concerns nobody for sure', () => {
    const states: AlertState[] = plan(matter('muted')).states.map((state) => ({ ...state, status: 'muted' }))
    const input = together(
      matter('muted'),
      matter('gone', {}, { withdrawn: true }),
      matter('past', { release: '2023-01-01' }),
      matter('maybe'),
    )
    const matches = input.matches.map((match) =>
      match.thread === 'maybe' ? { ...match, certainty: 'possible' as const } : match,
    )
    expect(makeDigest({ ...input, matches, states }).todo).toEqual([])
  })

  it('says who is at it', () => {
    const states: AlertState[] = plan(matter('known')).states.map((state) => ({ ...state, status: 'acknowledged' }))
    expect(makeDigest({ ...matter('known'), states }).todo).toMatchObject([{ acknowledged: true }])
  })
})

describe('what comes by itself', () => {
  it('is told for the clusters that it comes to, and is to be done on the others', () => {
    const clusters = [sampleCluster(), sampleCluster({ id: 'by-hand', name: 'by-hand' })]
    const { matters, matches } = matter('fix', { kind: 'security', breaking: false })
    const { todo, comes } = makeDigest({
      clusters,
      matters,
      matches: [...matches, { ...matches[0]!, cluster: 'by-hand' }],
      alerts: [makeAlert({ thread: 'fix' })],
      comesByItself: (_, { name }) => name === 'web-prod',
    })
    expect(todo).toMatchObject([{ clusters: [{ name: 'by-hand' }] }])
    expect(comes).toMatchObject([{ clusters: [{ name: 'web-prod' }] }])
  })

  it('is still to be done where an upgrade that comes by itself breaks something', () => {
    const { todo, comes } = makeDigest({ ...matter('kubenet', { breaking: true }), comesByItself: () => true })
    expect([todo.length, comes.length]).toEqual([1, 0])
  })

  it('is told once', () => {
    const { matters, matches } = matter('twice', news, thisWeek)
    const quiet = { matches: matches.map((match) => ({ ...match, ...info })), comesByItself: () => true }
    expect(makeDigest({ ...quiet, matters }).comes).toHaveLength(1)
    const seen = matters.map((one) => ({ ...one, firstSeen: lastWeek }))
    expect(makeDigest({ ...quiet, matters: seen }).comes).toEqual([])
  })
})

describe('what is good to know', () => {
  it('is an offer, or what asks for nothing and does not come by itself, of this week', () => {
    const input = together(
      matter('feature', { ...news, kind: 'feature' }, thisWeek),
      matter('by-hand', news, thisWeek),
      matter('old news', { ...news, release: '2024-10-12' }, thisWeek),
    )
    const matches = input.matches.map((match) => ({ ...match, ...info }))
    const comesByItself = ({ kind }: Notice) => kind === 'feature'
    const { toKnow, comes, todo } = makeDigest({ ...input, matches, comesByItself })
    expect(toKnow.map(({ thread }) => thread)).toEqual(['feature', 'by-hand'])
    expect([comes, todo]).toEqual([[], []])
  })
})

it('tells the last of what changed about each thread, and of node images nothing', () => {
  const image = { kind: 'node-image', images: [{ os: 'ubuntu-22.04', version: '202510.03.0', url: null }] } as const
  const { changed, todo, toKnow } = makeDigest({
    ...matter('image', image, thisWeek),
    alerts: [
      makeAlert({ thread: 'image' }),
      makeAlert({ thread: 'a' }),
      makeAlert({ thread: 'a', reason: 'updated', changes: [{ field: 'withdrawn', from: null, to: 'withdrawn' }] }),
      makeAlert({ thread: 'b' }),
      makeAlert({ thread: 'b', reason: 'resolved' }),
    ],
  })
  expect(changed.map(({ thread, reason }) => [thread, reason])).toEqual([
    ['a', 'new'],
    ['b', 'resolved'],
  ])
  expect([todo, toKnow]).toEqual([[], []])
})

it('tells how long versions are supported, by the plan of each cluster', () => {
  const clusters = [
    sampleCluster({ name: 'one', version: '1.31.9' }),
    sampleCluster({ name: 'two', version: '1.31.9', lts: true }),
    sampleCluster({ name: 'three', version: '' }),
  ]
  const told = (date: string) => [{ date, source: 'release 2025-09-21', firstSeen: '2025-09-21' }]
  const events = {
    preview: [],
    ga: [],
    'end-of-standard-support': told('2025-11-01'),
    'end-of-platform-support': [],
    'end-of-lts': told('2026-11-01'),
  }
  const calendar = [{ minor: '1.31', events, clusters: [] }]
  expect(makeDigest({ clusters, calendar }).versions).toEqual([
    { cluster: 'one', minor: '1.31', lts: false, supportEnds: day('2025-11-01') },
    { cluster: 'two', minor: '1.31', lts: true, supportEnds: day('2026-11-01') },
    { cluster: 'three', minor: null, lts: false, supportEnds: null },
  ])
})

it('names the pools behind, and the sources that the last run could not read', () => {
  const newer = { os: 'ubuntu-22.04', version: '202510.03.0', url: null }
  const current = samplePool({ name: 'new', image: { ...newer, raw: '' } })
  const { images, failed } = makeDigest({
    clusters: [sampleCluster({ pools: [samplePool(), current] })],
    notices: [makeNotice({ kind: 'node-image', images: [newer] })],
    runs: [
      {
        startedAt: '2025-10-20T09:00:00.000Z',
        sources: [
          { name: 'blog', status: 'failed', error: 'it answers 503' },
          { name: 'changelog', status: 'unchanged' },
        ],
      },
      { startedAt: lastWeek, sources: [{ name: 'blog', status: 'changed' }] },
    ],
  })
  expect(images).toMatchObject([{ pool: 'apps', weeksBehind: 8 }])
  expect(failed).toEqual([{ name: 'blog', error: 'it answers 503', lastRead: lastWeek }])
})
