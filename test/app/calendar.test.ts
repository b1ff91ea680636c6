import ICAL from 'ical.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deadlineCalendar } from '../../src/render/deadline-calendar.ts'
import { expectOnlyText } from '../hostile/only-text.ts'
import { makeMatch, makeMatter, plan } from '../plan/samples.ts'
import { hostileTexts } from '../render/hostile-texts.ts'
import { announce, startWatch, windows, type Watch } from './watch.ts'
import { english } from '../../src/render/languages/english.ts'
import { japanese } from '../../src/render/languages/japanese.ts'
import { safeLine } from '../../src/render/safe-text.ts'

const notes = ['--changelog', 'CHANGELOG.md']
type Event = Readonly<Record<string, string>> & { readonly triggers: string }

/** The events of a calendar by the beginning of their summaries, lines unfolded. Source: RFC 5545, section 3.1. */
function eventsOf(calendar: string): Record<string, Event> {
  const lines = calendar.replaceAll('\r\n ', '')
  const events = lines.split('BEGIN:VEVENT').slice(1)
  return Object.fromEntries(
    events.map((text) => {
      const own = text.replace(/BEGIN:VALARM[\s\S]*?END:VALARM\r\n/g, '').split('\r\n')
      const fields = own.map((line) => /^([A-Z-]*)[^:]*:?(.*)$/.exec(line)!.slice(1))
      const triggers = [...text.matchAll(/TRIGGER:(\S+)/g)].map(([, trigger]) => trigger).join(' ')
      const event = { ...Object.fromEntries(fields), triggers } as Event
      return [event['SUMMARY']!.split(' ').slice(0, 2).join(' '), event]
    }),
  )
}

async function write(watch: Watch): Promise<Record<string, Event>> {
  const { stdout, stderr, exitCode } = await watch.run('calendar', 'aks.ics')
  expect([stdout, stderr, exitCode]).toEqual(['written: aks.ics\n', '', 0])
  return eventsOf(readFileSync(join(watch.folder, 'aks.ics'), 'utf8'))
}

it('has an all-day event a deadline, with reminders, which moves with it and is cancelled when it is withdrawn', async () => {
  const watch = await startWatch()
  await watch.week('2025-10-20T09:00:00Z', ...notes)
  const first = await write(watch)
  expect(first).toMatchObject({
    'Windows Server': { DTSTART: '20260301', SEQUENCE: '0', STATUS: 'CONFIRMED', triggers: '-P90D -P30D -P7D -P1D' },
    'Azure Linux': { DTSTART: '20251130', DESCRIPTION: 'For shop: shop-test' },
  })
  const later = announce('2025-10-24', windows.replace('1 March', '1 June'))
  watch.write('CHANGELOG.md', later + announce('2025-10-12', windows))
  await watch.week('2025-10-27T09:00:00Z', ...notes)
  const second = await write(watch)
  expect(second).toMatchObject({
    'Windows Server': { UID: first['Windows Server']!['UID'], DTSTART: '20260601', SEQUENCE: '1', STATUS: 'CONFIRMED' },
    'Azure Linux': { UID: first['Azure Linux']!['UID'], DTSTART: '20251130', STATUS: 'CANCELLED', triggers: '' },
  })
  expect(Number(second['Azure Linux']!['SEQUENCE'])).toBeGreaterThan(0)
})

it('takes one route, and refuses one that is unknown', async () => {
  const watch = await startWatch()
  await watch.week('2025-10-20T09:00:00Z', ...notes)
  watch.write('lookout.yaml', "routes: [{ name: shop, slack: '#shop-aks' }, { name: web }]")
  await watch.run('calendar', 'web.ics', '--route', 'web')
  expect(readFileSync(join(watch.folder, 'web.ics'), 'utf8')).not.toContain('BEGIN:VEVENT')
  expect((await watch.run('calendar', 'x.ics', '--route', 'wbe')).stderr).toMatch(
    /^--route "wbe": is no route; did you/,
  )
})

it.each(Object.entries(hostileTexts))('keeps %s within its field', async (_, words) => {
  const matter = makeMatter({ title: `a\r\nEND:VEVENT\r\n${words}`, deadline: { date: '2025-12', precision: 'month' } })
  const { states } = plan({ route: words, matters: [matter], matches: [makeMatch(words)] })
  const calendar = await deadlineCalendar([...states, ...states], [0], english)
  expectOnlyText(calendar.replaceAll('\r\n', '\n'))
  expect(calendar.match(/^END:VEVENT/gm)).toHaveLength(2)
  const fields = calendar.replaceAll('\r\n ', '').trim().split('\r\n')
  expect(fields.filter((field) => !/^[A-Z-]+[:;]/.test(field))).toEqual([])
  expect(calendar).toContain('DTSTART;VALUE=DATE:20251231')
})

it.each(Object.entries(hostileTexts))('a calendar program reads %s as RFC 5545 has it', async (_, words) => {
  const matter = makeMatter({ title: words, deadline: { date: '2025-12-01', precision: 'day' } })
  const { states } = plan({ route: words, matters: [matter], matches: [makeMatch(words)] })
  const text = await deadlineCalendar(states, [30, 1], japanese)
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([])
  const [told] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')
  const event = new ICAL.Event(told)
  expect(event.summary).toBe(safeLine(words, 120))
  expect([event.startDate.toString(), event.startDate.isDate, told?.getFirstPropertyValue('status')]).toEqual([
    '2025-12-01',
    true,
    'CONFIRMED',
  ])
  const alarms = told?.getAllSubcomponents('valarm').map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString())
  expect(alarms).toEqual(['-P30D', '-P1D'])
})
