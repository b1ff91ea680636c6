import { describe, expect, it } from 'vitest'
import { readRules } from '../../src/config/read-rules.ts'
import { fillReason } from '../../src/domain/fill-reason.ts'
import { consoleMessage } from '../../src/render/console-message.ts'
import { digestText } from '../../src/render/digest-text.ts'
import { digestView } from '../../src/render/digest-view.ts'
import { english } from '../../src/render/languages/english.ts'
import { japanese } from '../../src/render/languages/japanese.ts'
import { japaneseSentences } from '../../src/render/languages/japanese-sentences.ts'
import type { Message } from '../../src/render/message.ts'
import { fieldProblems, registerWindow } from '../../src/render/register-window.ts'
import { slackAlert } from '../../src/render/slack-alert.ts'
import { slackFollowUp } from '../../src/render/slack-follow-up.ts'
import { slackSummary } from '../../src/render/slack-summary.ts'
import { slackTrouble } from '../../src/render/slack-trouble.ts'
import { timeLine } from '../../src/render/time-line.ts'
import { digestNow, makeAlert, makeDigest } from '../plan/digests.ts'
import { makeMatch, makeMatter } from '../plan/samples.ts'
import { refuseView } from '../servers/slack-views.ts'
import { plainTerminal } from './plain-terminal.ts'
import { buildAlert, buildStanding, buildView, now } from './samples.ts'

const isJapanese = (text: string): boolean => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)
const shown = (message: Message): string => `${message.text}\n\n${consoleMessage(message, plainTerminal)}`

/** Every text of a catalogue that takes no values, by its place. */
function textsOf(catalogue: object, place = ''): [place: string, text: string][] {
  return Object.entries(catalogue).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[place + name, value]]
    return typeof value === 'object' && value !== null ? textsOf(value as object, `${place}${name}.`) : []
  })
}

const languageNeutral = ['tag', 'space', 'comma']

describe('the Japanese catalogue', () => {
  const texts = textsOf(japanese).filter(([place]) => !languageNeutral.includes(place))

  it.each(texts)('says %s in Japanese', (_, text) => {
    expect(isJapanese(text)).toBe(true)
  })

  it('has every text of the English one', () => {
    expect(textsOf(japanese).map(([place]) => place)).toEqual(textsOf(english).map(([place]) => place))
  })

  it('repeats in a sentence only names that the English one has', () => {
    for (const [said, other] of Object.entries(japaneseSentences)) {
      const names = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort()
      expect([said, names(other)]).toEqual([said, names(said)])
    }
  })
})

describe('what rules say', () => {
  const rules = readRules()
  const reasons = rules.subjects.flatMap(({ reason }) => [
    fillReason(reason, 'web-prod', ['xpool']),
    fillReason(reason, 'web-prod', ['xpool', 'apps', 'ypool']),
  ])

  it.each([...new Set(reasons)])('has Japanese for "%s"', (reason) => {
    const told = japanese.sentence(reason)
    expect(isJapanese(told)).toBe(true)
    for (const name of ['web-prod', 'xpool', 'ypool']) expect(told.includes(name)).toBe(reason.includes(name))
  })

  it.each(rules.blockers)('has Japanese for the blocker $id', ({ title, mend }) => {
    expect([title, mend].map((text) => isJapanese(japanese.sentence(text)))).toEqual([true, true])
  })

  it('takes no time for names of any length', () => {
    const reason = `${'web runs Kubernetes '.repeat(100_000)}, which is in 1.32`
    expect(japanese.sentence(reason)).toBe(reason)
  })

  it('stays as it is where no sentence is known, as with rules of a team', () => {
    expect(japanese.sentence('web-prod sings in the rain')).toBe('web-prod sings in the rain')
  })
})

describe('dates in Japanese', () => {
  it.each([
    ['2025-11-30', '2025年11月30日', 'あと 41 日'],
    ['2025-11', '2025年11月', 'あと 41 日'],
    ['2025-Q4', '2025年第4四半期', 'あと 72 日'],
    ['2025', '2025年', 'あと 72 日'],
    ['2025-10-20', '2025年10月20日', '今日'],
    ['2025-10-21', '2025年10月21日', '明日'],
    ['2025-10-17', '2025年10月17日', '3 日超過'],
  ])('%s is %s, %s', (date, told, relative) => {
    expect([japanese.date(date), japanese.relative(date, now)]).toEqual([told, relative])
  })
})

describe('messages in Japanese', () => {
  it('an alert, its title and quotation as they were written', () => {
    expect(shown(slackAlert(buildView({ standing: buildStanding() }), now, japanese))).toMatchSnapshot()
  })

  it('what became of one', () => {
    const changes = [{ field: 'deadline', from: '2026-03-30', to: '2027-04-01' }]
    const told = [buildAlert({ reason: 'updated', changes }), buildAlert({ reason: 'reminder' })]
    const lines = told.map((alert) => shown(slackFollowUp(alert, '2026-04-02', now, japanese)))
    expect(lines.join('\n\n')).toMatchSnapshot()
  })

  it('a summary and a trouble', () => {
    const summary = slackSummary(
      { route: 'erp', clusters: 2, readTo: '2025-10-12', alerts: [buildAlert()] },
      now,
      japanese,
    )
    const trouble = slackTrouble([{ what: 'source changelog', reason: '503' }], japanese)
    expect(`${shown(summary)}\n\n${shown(trouble)}`).toMatchSnapshot()
  })

  it('a window that Slack takes', () => {
    expect(refuseView(registerWindow('{}', japanese))).toBeNull()
    expect(fieldProblems([{ message: 'is missing; give text', given: null }], japanese)).toBe('この値がありません。')
  })

  it('a digest, and its picture', () => {
    const digest = makeDigest({
      language: 'ja',
      matters: [makeMatter({ deadline: { date: '2025-10-30', precision: 'day' }, supportEnds: [] })],
      matches: [makeMatch('web-prod', { pools: ['xpool'], reasons: ['node pool win runs Windows Server 2019'] })],
      alerts: [makeAlert()],
    })
    expect(digestText(digestView(digest, digestNow, 25))).toMatchSnapshot()
    expect(timeLine(digest, digestNow)!.svg).toContain('>要計画</text>')
  })
})
