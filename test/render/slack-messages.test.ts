import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Alert, AlertCluster } from '../../src/domain/alert.ts'
import { severities } from '../../src/domain/match.ts'
import { kinds } from '../../src/domain/notice.ts'
import { createSlackNotifier } from '../../src/notify/slack-notifier.ts'
import { consoleMessage } from '../../src/render/console-message.ts'
import type { Message } from '../../src/render/message.ts'
import { flattenRichText } from '../../src/render/rich-text.ts'
import { slackAlert } from '../../src/render/slack-alert.ts'
import { slackDetails } from '../../src/render/slack-details.ts'
import { slackFollowUp } from '../../src/render/slack-follow-up.ts'
import { slackNodeImages } from '../../src/render/slack-node-images.ts'
import { slackSummary } from '../../src/render/slack-summary.ts'
import { refuseBlocks } from '../servers/slack-blocks.ts'
import { refuseView } from '../servers/slack-views.ts'
import type { SlackServer } from '../servers/slack-server.ts'
import { startSlackServer } from '../servers/slack-server.ts'
import { hostileTexts } from './hostile-texts.ts'
import {
  buildAlert,
  buildCluster,
  buildConcern,
  buildNotice,
  buildPool,
  buildStanding,
  buildView,
  now,
} from './samples.ts'
import { plainTerminal } from './plain-terminal.ts'
import { english } from '../../src/render/languages/english.ts'

const shown = (message: Message) => `${message.text}\n\n${consoleMessage(message, plainTerminal)}`
const manyClusters = Array.from({ length: 41 }, (_, index) =>
  buildConcern({ name: `web-${index + 1}`, when: 'upgrade', pools: [], reasons: ['runs Kubernetes 1.32'] }),
)

describe('slackAlert', () => {
  it('tells a new matter: what, by when, for whom and why, what happens by itself, in whose words', () => {
    const message = slackAlert(buildView(), now, english)
    expect(shown(message)).toMatchSnapshot()
    expect(message.blocks).toMatchSnapshot()
  })

  it('leads with what changed', () => {
    const changes = [
      { field: 'deadline', from: '2026-03-30', to: '2027-04-01' },
      { field: 'clusters', from: null, to: 'erp-dr-wus' },
      { field: 'kubernetes', from: '>=1.33', to: null },
    ]
    const alert = buildAlert({ reason: 'updated', changes, deadline: { date: '2027-04-01', precision: 'day' } })
    expect(shown(slackAlert(buildView({ alert }), now, english))).toMatchSnapshot()
  })

  it('reminds of the days left', () => {
    const alert = buildAlert({ reason: 'reminder', deadline: { date: '2025-11-19', precision: 'day' } })
    expect(shown(slackAlert(buildView({ alert }), now, english))).toMatchSnapshot()
  })

  it('says when nobody is concerned any more', () => {
    expect(shown(slackAlert(buildView({ alert: buildAlert({ reason: 'resolved' }) }), now, english))).toMatchSnapshot()
  })

  it('says when the release notes took it back, and asks for nothing', () => {
    const changes = [{ field: 'withdrawn', from: null, to: 'withdrawn' }]
    const message = slackAlert(buildView({ alert: buildAlert({ reason: 'updated', changes }) }), now, english)
    expect(shown(message)).toContain('Withdrawn from the release notes')
    expect(shown(message)).not.toContain('For you')
  })

  it('folds clusters beyond ten and tells apart what is only possible and how each channel fares', () => {
    const possible = buildConcern({
      name: 'perhaps-weu',
      certainty: 'possible',
      pools: [],
      reasons: ['may set the flag'],
    })
    const view = buildView({
      alert: buildAlert({ severity: 'warning', clusters: [...manyClusters, possible] }),
      notice: buildNotice({ kind: 'behavioral-change' }),
      clusters: manyClusters.map(({ name }, index) =>
        buildCluster({ name, upgradeChannel: index < 2 ? 'rapid' : 'none' }),
      ),
    })
    const text = shown(slackAlert(view, now, english))
    expect(text).toContain('and 31 more')
    expect(text).toMatchSnapshot()
  })

  it('links the release notes, and only where the address is a good one', () => {
    const last = (releaseUrl: string | null) => slackAlert(buildView({ releaseUrl }), now, english).blocks.at(-1)
    expect(last('https://github.com/Azure/AKS/releases')).toMatchObject({ type: 'actions' })
    expect(last('javascript:alert(1)')).toMatchObject({ type: 'context' })
    expect(last(null)).toMatchObject({ type: 'context' })
  })
})

describe('slackFollowUp', () => {
  const lines = (alert: Alert) => shown(slackFollowUp(alert, '2026-04-02', now, english)).split('\n\n')
  it.each<[string, Partial<Alert>, string]>([
    [
      'a change with its release',
      { reason: 'updated', changes: [{ field: 'deadline', from: '2026-03-30', to: '2027-04-01' }] },
      'Postponed: 30 Mar 2026 → 1 Apr 2027 (release 2026-04-02)',
    ],
    ['a reminder', { reason: 'reminder' }, '132 days left.'],
    ['that a snooze is over', { reason: 'reminder', deadline: null }, 'Still open.'],
    ['that it is over', { reason: 'resolved' }, 'Done: legacy-erp-eus is concerned no more. ✅'],
  ])('tells %s in one line', (_, changes, line) => {
    expect(lines(buildAlert(changes))[1]).toBe(line)
  })
})

describe('slackSummary', () => {
  it('says where a route stands, the most urgent first', () => {
    const alerts = [
      buildAlert({ severity: 'info', title: 'Istio asm-1-25 is deprecated', deadline: null }),
      buildAlert(),
      buildAlert({ title: 'Azure Linux 2.0 loses support', deadline: { date: '2025-11-30', precision: 'day' } }),
      ...manyClusters.map(({ name }) =>
        buildAlert({ severity: 'warning', title: `Matter of ${name}`, deadline: null }),
      ),
    ]
    expect(
      shown(slackSummary({ route: 'erp', clusters: 1, readTo: '2025-10-12', alerts }, now, english)),
    ).toMatchSnapshot()
  })

  it('says so when nothing is open', () => {
    expect(
      shown(slackSummary({ route: 'erp', clusters: 2, readTo: '2025-10-12', alerts: [] }, now, english)),
    ).toContain('Nothing open')
  })
})

describe('slackNodeImages', () => {
  it('gathers pools that run the same image and says what applies the new one', () => {
    const linux = { os: 'ubuntu-22.04', running: '202508.06.0', newest: '202508.20.0', weeksBehind: 2 }
    const windows = { os: 'windows-2022', running: '20348.3328.250314', newest: '20348.4052.250823', weeksBehind: 24 }
    const images = [
      { cluster: 'payments-prod-weu', pool: 'system', reached: null, ...linux },
      { cluster: 'payments-prod-weu', pool: 'apps', reached: null, ...linux },
      { cluster: 'legacy-erp-eus', pool: 'win22', reached: 'eastus', ...windows },
    ]
    const clusters = [
      buildCluster(),
      buildCluster({
        name: 'legacy-erp-eus',
        nodeOsChannel: 'none',
        pools: [buildPool({ name: 'win22', osType: 'windows' })],
      }),
    ]
    expect(shown(slackNodeImages(images, clusters, now, english))).toMatchSnapshot()
  })
})

describe('every message', () => {
  let slack: SlackServer
  beforeAll(async () => {
    slack = await startSlackServer()
  })
  afterAll(() => slack.close())

  const post = (message: Message) =>
    createSlackNotifier({ token: 'xoxb-test', apiUrl: slack.url }).send({ id: 'd', target: 'C1', message, attempts: 0 })

  const words = fc.oneof(
    fc.constantFrom('', ' ', '\u200b'),

    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom(...Object.values(hostileTexts)),
    fc.lorem(),
  )
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  const deadline = fc.option(day.map((date) => ({ date: date.toISOString().slice(0, 10), precision: 'day' as const })))
  const cluster: fc.Arbitrary<AlertCluster> = fc.record({
    name: words,
    when: fc.constantFrom('now', 'upgrade'),
    certainty: fc.constantFrom('sure', 'possible'),
    pools: fc.array(words, { maxLength: 12 }),
    reasons: fc.array(words, { maxLength: 5 }),
  })
  const alert: fc.Arbitrary<Alert> = fc.record({
    thread: fc.constant('thread'),
    notice: fc.constant('notice'),
    reason: fc.constantFrom('new', 'updated', 'reminder', 'resolved'),
    changes: fc.array(
      fc.record({
        field: fc.oneof(fc.constantFrom('deadline', 'clusters'), words),
        from: fc.option(words),
        to: fc.option(words),
      }),
      { maxLength: 8 },
    ),
    route: words,
    targets: fc.constant(['slack:#payments-aks']),
    severity: fc.constantFrom(...severities),
    clusters: fc.array(cluster, { maxLength: 50 }),
    title: words,
    deadline,
  })

  it('is taken by Slack, whatever an alert holds', async () => {
    await fc.assert(
      fc.asyncProperty(alert, words, fc.constantFrom(...kinds), fc.webUrl(), async (told, text, kind, releaseUrl) => {
        const clusters = told.clusters.map(({ name }, index) =>
          buildCluster({ name, upgradeChannel: ['none', 'patch', 'stable', 'rapid'][index % 4] ?? 'none' }),
        )
        const view = buildView({
          alert: told,
          notice: buildNotice({ text, kind, release: told.title }),
          clusters,
          releaseUrl,
          standing: buildStanding({ deadline: told.deadline }),
        })
        const message = slackAlert(view, now, english)
        expect(await post(slackFollowUp(told, text, now, english))).toMatchObject({ status: 'sent' })
        expect(await post(message)).toMatchObject({ status: 'sent' })
        expect(slack.posts.at(-1)?.text).not.toMatch(/[<>\n]/)
      }),
      { numRuns: 60 },
    )
  })

  it('is taken by Slack, however much there is to explain', () => {
    const step = fc.record({ question: words, answer: fc.constantFrom(true, false, null), because: words })
    const fact = fc.record({ field: words, value: words, because: words })
    const cluster = fc.record({ cluster: words, verdict: words, steps: fc.array(step, { maxLength: 20 }) })
    const details = fc.record({
      title: words,
      reading: fc.array(fact, { maxLength: 60 }),
      clusters: fc.array(cluster, { maxLength: 60 }),
      more: fc.nat(5),
    })
    fc.assert(
      fc.property(details, (one) => refuseView(slackDetails(one, english)) === null),
      { numRuns: 30 },
    )
  })

  it('is taken by Slack, however much a route has open and however many pools lag', () => {
    const image = fc.record({
      cluster: words,
      pool: words,
      os: words,
      running: words,
      newest: words,
      reached: fc.option(words),
      weeksBehind: fc.nat(200),
    })
    fc.assert(
      fc.property(
        fc.array(alert, { maxLength: 30 }),
        words,
        fc.array(image, { maxLength: 40 }),
        (alerts, route, images) => {
          const summary = slackSummary({ route, clusters: alerts.length, readTo: '2025-10-12', alerts }, now, english)
          const newer = slackNodeImages(images, [], now, english)
          expect(refuseBlocks(summary.blocks)).toBeNull()
          expect(refuseBlocks(newer.blocks)).toBeNull()
        },
      ),
      { numRuns: 30 },
    )
  })

  it.each(Object.entries(hostileTexts))('shows %s as text alone', async (_, text) => {
    const told = buildAlert({ title: text, clusters: [buildConcern({ name: text, pools: [text], reasons: [text] })] })
    const message = slackAlert(buildView({ alert: told, notice: buildNotice({ text, release: text }) }), now, english)
    const spans = message.blocks.flatMap((block) => (block.type === 'rich_text' ? flattenRichText(block.elements) : []))
    expect(spans.map((span) => span.type)).not.toContain('link')
    expect(await post(message)).toMatchObject({ status: 'sent' })
    expect(slack.posts.at(-1)?.text).not.toMatch(/[<>]/)
    expect(shown(message)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })
})
