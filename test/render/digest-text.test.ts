import { expect, it } from 'vitest'
import type { Digest } from '../../src/domain/digest.ts'
import { digestText } from '../../src/render/digest-text.ts'
import { digestView } from '../../src/render/digest-view.ts'
import { digestNow, makeAlert, makeDigest } from '../plan/digests.ts'
import { expectOnlyText } from '../hostile/only-text.ts'
import { makeMatch, makeMatter } from '../plan/samples.ts'
import { sampleCluster } from '../samples/sample-cluster.ts'
import { hostileTexts } from './hostile-texts.ts'

const shown = (digest: Digest, most = 25) => digestView(digest, digestNow, most)

const retirement = {
  matters: [
    makeMatter({
      subjects: ['os/windows-server-2019'],
      deadline: { date: '2025-10-30', precision: 'day' },
      supportEnds: [],
    }),
  ],
  matches: [makeMatch('web-prod', { pools: ['win'], reasons: ['node pool win runs Windows Server 2019'] })],
  urls: new Map([['2025-08-29', 'https://example.com/release']]),
}

it('tells what is new with its date, whom it is for, why and what to do next', () => {
  const view = shown(makeDigest({ ...retirement, alerts: [makeAlert()] }))
  expect(view.subject).toBe('AKS weekly, payments: 1 due in 30 days, 1 new')
  expect(digestText(view)).toBe(`AKS weekly, payments
20 – 26 Oct 2025

1 thing to do.

DO
!  Windows Server 2019 retires
   NEW · 30 Oct 2025, in 10 days
   For: web-prod / win
   Why: node pool win runs Windows Server 2019
   Next: create a node pool with a newer Windows Server and move the workloads
   to it
   https://example.com/release

CHANGED SINCE LAST WEEK
-  1 new, told here in full

KUBERNETES VERSIONS
-  1.32: web-prod · no end of support told`)
})

it('tells what was told before on one line', () => {
  const text = digestText(shown(makeDigest({ ...retirement, alerts: [makeAlert({ thread: 'other' })] })))
  expect(text).toContain('\n!  Windows Server 2019 retires (web-prod / win) · 30 Oct 2025, in 10 days\n\n')
  expect(text).toContain('New: Windows Server 2019 retires')
})

it('tells what was postponed, withdrawn and done', () => {
  const alerts = [
    makeAlert({ reason: 'updated', changes: [{ field: 'deadline', from: '2025-10-30', to: '2026-03' }] }),
    makeAlert({ thread: 'b', reason: 'updated', changes: [{ field: 'withdrawn', from: null, to: 'withdrawn' }] }),
    makeAlert({ thread: 'c', reason: 'resolved' }),
  ]
  const text = digestText(shown(makeDigest({ alerts })))
  expect(text).toContain('Postponed: 30 Oct 2025 → Mar 2026: Windows Server 2019 retires')
  expect(text).toContain('Withdrawn from the release notes: Windows')
  expect(text).toContain('Done, it concerns no cluster any more: Windows')
})

it('names the next minor of the cluster that leaves support, whatever other versions do', () => {
  const supportEnds = [
    { minor: '1.27', plan: 'lts' },
    { minor: '1.30', plan: 'standard' },
  ] as const
  const clusters = [sampleCluster({ version: '1.30.12' })]
  const matters = [makeMatter({ kind: 'kubernetes-version', supportEnds })]
  const text = digestText(
    shown(makeDigest({ clusters, matters, matches: [makeMatch('web-prod')], alerts: [makeAlert()] })),
  )
  expect(text).toContain('Next: see what an upgrade meets: lookout upgrade web-prod 1.31\n')
})

it('counts what was told before and has no date', () => {
  const matters = ['old', 'fresh', 'due'].map((id) => {
    const deadline = id === 'due' ? ({ date: '2026-03-01', precision: 'day' } as const) : null
    return makeMatter({ id, thread: id, title: `The ${id} one`, deadline })
  })
  const matches = matters.map(({ thread }) => makeMatch('web-prod', { notice: thread, thread }))
  const text = digestText(shown(makeDigest({ matters, matches, alerts: [makeAlert({ thread: 'fresh' })] })))
  expect(text).toContain('3 things to do.')
  expect(text).toMatch(
    /^DO\n! {2}The due one.*\n! {2}The fresh one\n {3}NEW\n[^]*?\n- {2}1 without a date, told before: /m,
  )
  expect(text).not.toContain('The old one')
  expect(shown(makeDigest({ matters: matters.slice(0, 1), matches: matches.slice(0, 1) })).lead[1]).toBe(
    '1 thing still to do, none with a date.',
  )
})

it('puts together what comes in one way', () => {
  const matters = ['Calico v3', 'Cilium v2'].map((title, index) =>
    makeMatter({ id: `n${index}`, thread: `n${index}`, title, kind: 'component-update', breaking: false }),
  )
  const matches = matters.map(({ thread }) => makeMatch('web-prod', { notice: thread, thread, severity: 'info' }))
  const alerts = matters.map(({ thread }) => makeAlert({ thread }))
  const text = digestText(shown(makeDigest({ matters, matches, alerts, comesByItself: () => true })))
  expect(text).toContain(`BY ITSELF
-  It comes with the weekly AKS release, in your default maintenance window:
   · Calico v3 (web-prod)
   · Cilium v2 (web-prod)`)
})

it('says in three lines that there is no news', () => {
  const far = [makeMatter({ deadline: { date: '2026-03-01', precision: 'day' } })]
  const view = shown(makeDigest({ ...retirement, matters: far }))
  expect(view).toMatchObject({
    subject: 'AKS weekly, payments: nothing to do',
    sections: [],
    lead: [
      'Nothing new this week.',
      '1 thing still to do, next: Windows Server 2019 retires, 1 Mar 2026, in 132 days.',
      '1 cluster; release notes read to 19 Oct 2025.',
    ],
  })
  expect(shown(makeDigest({ readTo: null })).lead[1]).toBe('Nothing to do.')
})

it('counts what is overdue and due this week', () => {
  const matters = ['2025-09-30', '2025-10-26', '2025-10-27'].map((date, index) =>
    makeMatter({ id: `n${index}`, thread: `n${index}`, deadline: { date, precision: 'day' } }),
  )
  const matches = matters.map(({ thread }) => makeMatch('web-prod', { notice: thread, thread }))
  const view = shown(makeDigest({ matters, matches }))
  expect(view.lead).toEqual(['3 things to do, 1 overdue, 1 due this week.'])
  expect(view.subject).toBe('AKS weekly, payments: 1 overdue, 2 due in 30 days')
})

it('tells whether support goes on, has ended or is not told of', () => {
  const clusters = ['1.30.1', '1.31.1', '1.32.1'].map((version) => sampleCluster({ name: version, version }))
  const calendar = ['2025-10-19', '2025-11-01'].map((date, index) => {
    const ends = [{ date, source: 'release 2025-09-21', firstSeen: null }]
    const events = {
      preview: [],
      ga: [],
      'end-of-standard-support': ends,
      'end-of-platform-support': [],
      'end-of-lts': [],
    }
    return { minor: `1.3${index}`, events, clusters: [] }
  })
  const text = digestText(shown(makeDigest({ clusters, calendar, alerts: [makeAlert()] })))
  expect(text).toContain('-  1.30: 1.30.1 · support ended 19 Oct 2025\n')
  expect(text).toContain('-  1.31: 1.31.1 · support until 1 Nov 2025, in 12 days\n')
  expect(text).toContain('-  1.32: 1.32.1 · no end of support told')
})

it('counts what is too much to read', () => {
  const names = Array.from({ length: 200 }, (_, index) => `cluster-${index}`)
  const clusters = names.map((name, index) => sampleCluster({ id: name, name, version: `1.${index % 40}.1` }))
  const deadline = { date: '2026-03-01', precision: 'day' } as const
  const matters = names.map((id) => makeMatter({ id, thread: id, deadline }))
  const matches = names.map((id) => names.map((name) => makeMatch(name, { notice: id, thread: id }))).flat()
  const text = digestText(shown(makeDigest({ clusters, matters, matches, alerts: [makeAlert()] }), 10))
  expect(text).toContain('and 190 more: lookout notices list')
  expect(text).toContain('cluster-4 and 195 more')
  expect(text.length).toBeLessThan(10_000)
})

it.each(Object.entries(hostileTexts))('shows %s as text, in lines of at most 78 characters', (_, hostile) => {
  const matter = makeMatter({ title: hostile })
  const clusters = [sampleCluster({ name: hostile, version: hostile, upgradeChannel: hostile })]
  const text = digestText(
    shown(
      makeDigest({
        route: hostile,
        clusters,
        matters: [matter],
        matches: [makeMatch(hostile, { pools: [hostile], reasons: [hostile] })],
        urls: new Map([['2025-08-29', hostile]]),
        alerts: [makeAlert(), makeAlert({ thread: 'b', title: hostile })],
        runs: [{ startedAt: '2025-10-20', sources: [{ name: hostile, status: 'failed', error: hostile }] }],
      }),
    ),
  )
  expectOnlyText(text)
  expect(text.split('\n').filter((line) => line.length > 78 && !line.includes('https://'))).toEqual([])
})
