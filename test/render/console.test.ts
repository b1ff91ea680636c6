import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Match } from '../../src/domain/match.ts'
import { consoleAlerts } from '../../src/render/console-alerts.ts'
import { consoleCluster } from '../../src/render/console-cluster.ts'
import { consoleClusters } from '../../src/render/console-clusters.ts'
import { consoleDemo } from '../../src/render/console-demo.ts'
import { consoleExplanation } from '../../src/render/console-explanation.ts'
import { consoleMatches } from '../../src/render/console-matches.ts'
import { consoleNotice } from '../../src/render/console-notice.ts'
import { consoleNotices } from '../../src/render/console-notices.ts'
import { consoleRun } from '../../src/render/console-run.ts'
import { slackAlert } from '../../src/render/slack-alert.ts'
import type { Terminal } from '../../src/render/terminal.ts'
import { hostileTexts } from './hostile-texts.ts'
import { colourTerminal, plainTerminal } from './plain-terminal.ts'
import { buildAlert, buildCluster, buildConcern, buildNotice, buildPool, buildView, now } from './samples.ts'
import { english } from '../../src/render/languages/english.ts'

const long = 'A title that goes on and on, well past the width that a terminal leaves for it beside the other columns'

function buildMatch(changes: Partial<Match> = {}): Match {
  return {
    notice: buildNotice().id,
    thread: buildNotice().thread,
    release: '2025-10-12',
    line: 12,
    cluster: 'legacy-erp-eus',
    when: 'now',
    certainty: 'sure',
    severity: 'critical',
    pools: ['win19'],
    reasons: ['node pool win19 runs Windows Server 2019'],
    ...changes,
  }
}

/** Every face of the console, with `text` in every place that comes from outside. */
function faces(text: string, terminal: Terminal): Readonly<Record<string, string>> {
  const notice = buildNotice({ title: text, text, section: text, links: [{ text, url: text }] })
  const pool = buildPool({ name: text, version: text, vmSize: text })
  const cluster = buildCluster({ name: text, tags: { [text]: text }, pools: [pool], location: text })
  const alert = buildAlert({ title: text, clusters: [buildConcern({ name: text, pools: [text], reasons: [text] })] })
  const message = slackAlert(buildView({ alert, notice, clusters: [cluster] }), now, english)
  const sources = [{ name: text, status: 'failed', detail: text }] as const
  const steps = [{ question: text, answer: null, because: text }]
  const reading = [{ field: text, value: text, because: text }]
  return {
    run: consoleRun({ sources, alerts: [alert], listed: [alert], clusters: 1, seconds: 1.26 }, terminal, now),
    notices: consoleNotices([notice], terminal),
    notice: consoleNotice(notice, terminal, now),
    clusters: consoleClusters([cluster], terminal),
    cluster: consoleCluster(cluster, terminal),
    matches: consoleMatches([buildMatch({ cluster: text, reasons: [text] })], [notice], terminal, now),
    explanation: consoleExplanation({ title: text, cluster: text, verdict: text, reading, steps }, terminal),
    demo: consoleDemo([{ route: text, targets: [text], messages: [message] }], terminal),
  }
}

describe('the console', () => {
  it.each(Object.entries(faces('Words from outside', plainTerminal)))('shows %s', (_, face) => {
    expect(face).toMatchSnapshot()
  })

  it('puts the most urgent alert first and keeps every line within the width', () => {
    const soon = buildAlert({ title: long, deadline: { date: '2025-11-30', precision: 'day' } })
    const table = consoleAlerts([buildAlert({ severity: 'info' }), buildAlert(), soon], plainTerminal, now)
    const lines = table.split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['CRITICAL', 'CRITICAL', 'INFO'])
    expect(lines[0]).toContain('41 d')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('colours without changing a word', () => {
    const plain = faces('Words from outside', plainTerminal)
    const coloured = faces('Words from outside', colourTerminal)
    for (const [name, face] of Object.entries(coloured)) {
      expect(face).not.toBe(plain[name])
      expect(stripVTControlCharacters(face).replaceAll(/ +$/gm, '')).toBe(plain[name])
    }
  })

  it('says what to do where there is nothing to list', () => {
    expect(consoleClusters([], plainTerminal)).toContain('lookout clusters import')
    expect(consoleNotices([], plainTerminal)).toBe('No notice fits.')
    expect(consoleMatches([], [buildNotice()], plainTerminal, now)).toBe('No notice concerns these clusters.')
  })

  it('marks what is only possible and what waits for the upgrade', () => {
    const match = buildMatch({ when: 'upgrade', certainty: 'possible' })
    expect(consoleMatches([match], [buildNotice()], plainTerminal, now)).toContain('(once it is upgraded, perhaps)')
  })

  it.each(Object.entries(hostileTexts))('lets nothing of %s command the terminal', (_, text) => {
    for (const face of Object.values(faces(text, plainTerminal))) {
      expect(face).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    }
  })
})
