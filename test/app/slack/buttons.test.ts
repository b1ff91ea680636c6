import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { pastTrigger, type SlackPost } from '../../servers/slack-methods.ts'
import { startServe } from '../start-serve.ts'
import { slackRequests } from '../../servers/slack-requests.ts'
import { config, matter, notes, secret, startSlackPlace, weeks, withdrawn, type SlackPlace } from './slack-place.ts'

const wordsOf = (post: SlackPost): string => JSON.stringify(post.blocks)
const buttonsOf = (post: SlackPost): string[] =>
  (post.blocks as { type: string; elements: { action_id: string }[] }[])
    .filter(({ type }) => type === 'actions')
    .flatMap(({ elements }) => elements.map(({ action_id: id }) => id))
    .filter((id) => id !== 'open-link')

function rowsOf({ folder }: Pick<SlackPlace, 'folder'>, sql: string): unknown[] {
  const database = new Database(join(folder, 'lookout.db'), { readonly: true })
  const rows = database.prepare(sql).raw().all()
  database.close()
  return rows
}

const events = 'SELECT route, user, action, at, until FROM alert_events ORDER BY number'

it('an alert has its buttons', async () => {
  const { told } = await startSlackPlace()
  expect(buttonsOf(told)).toEqual(['acknowledge', 'snooze', 'mute', 'details'])
  expect(wordsOf(told)).toContain('until 14 days before the deadline')
})

it.each([
  ['acknowledge', undefined, 'Acknowledged by ', null, ['snooze', 'mute', 'reopen', 'details']],
  ['mute', undefined, 'Muted for this route by ', null, ['acknowledge', 'snooze', 'reopen', 'details']],
  [
    'snooze',
    '7d',
    'Snoozed until 3 Nov 2025 by ',
    '2025-11-03',
    ['acknowledge', 'snooze', 'mute', 'reopen', 'details'],
  ],
  [
    'snooze',
    'deadline',
    'Snoozed until 15 Feb 2026 by ',
    '2026-02-15',
    ['acknowledge', 'snooze', 'mute', 'reopen', 'details'],
  ],
])('%s %s is kept and shown, once', async (id, value, says, until, buttons) => {
  const place = await startSlackPlace()
  for (const user of ['U0ONE', 'U0TWO']) {
    expect((await place.press({ id, user, ...(value && { value }) })).status).toBe(200)
    expect(wordsOf(place.told)).toContain(
      `"text":"${says}"},{"type":"user","user_id":"U0ONE"},{"type":"text","text":", 27 Oct 2025"`,
    )
  }
  expect(rowsOf(place, events)).toEqual([
    ['shop', 'U0ONE', id, '2025-10-27T10:00:00.000Z', until && `${until}T00:00:00.000Z`],
  ])
  expect(buttonsOf(place.told)).toEqual(buttons)
  expect([place.slack.whispers, place.slack.posts.length]).toEqual([[], 2])
})

it('what was done is taken back by Reopen', async () => {
  const place = await startSlackPlace()
  await place.press({ id: 'mute' })
  await place.press({ id: 'reopen' })
  await place.press({ id: 'reopen' })
  expect(rowsOf(place, 'SELECT action FROM alert_events')).toEqual([['mute'], ['reopen']])
  expect(buttonsOf(place.told)).toEqual(['acknowledge', 'snooze', 'mute', 'details'])
})

it('a muted matter is told no more; an acknowledged one is when it changes, and is open again', async () => {
  const place = await startSlackPlace()
  await place.press({ id: 'mute' })
  place.write('CHANGELOG.md', matter(2027))
  expect((await place.week(weeks[2], ...notes)).posted).toEqual([])
  await place.press({ id: 'acknowledge' })
  expect((await place.week(weeks[2], ...notes)).posted).toEqual([expect.stringContaining('Postponed')])
  expect(wordsOf(place.told)).toContain('1 Mar 2027')
  expect(wordsOf(place.told)).not.toContain('Acknowledged')
})

it('a matter that is over has nothing left to press but its details', async () => {
  const place = await startSlackPlace()
  place.write('CHANGELOG.md', withdrawn)
  await place.week(weeks[2], ...notes)
  expect(buttonsOf(place.told)).toEqual(['details'])
  await place.press({ id: 'acknowledge' })
  expect([rowsOf(place, events), buttonsOf(place.told)]).toEqual([[], ['details']])
})

it('details show why, and say so when Slack gave up waiting', async () => {
  const { press, slack } = await startSlackPlace()
  await press({ id: 'details' })
  const words = JSON.stringify(slack.views)
  expect(words).toContain('Windows Server 2019')
  expect(words).toContain('shop-prod')
  expect(words).toMatch(/✅ Does it have [^{]*os\/windows-2019/)
  await press({ id: 'details', trigger: pastTrigger, user: 'U0LATE' })
  expect(slack.views).toHaveLength(1)
  expect(slack.whispers).toEqual([
    { channel: 'C1', user: 'U0LATE', text: expect.stringContaining('press the button again') },
  ])
})

it('a stranger is told why not, and an admin is let in', async () => {
  const place = await startSlackPlace({ more: 'slack: { admins: [U0ADMIN] }' })
  await place.press({ id: 'mute', channel: 'C2', user: 'U0STRANGER' })
  expect(place.slack.whispers).toEqual([
    { channel: 'C2', user: 'U0STRANGER', text: expect.stringContaining('does not know this message') },
  ])
  await place.served.stop()

  place.write('lookout.yaml', config('#platform-aks', 'slack: { admins: [U0ADMIN] }'))
  const now = '2025-10-27T10:00:00Z'
  const served = await startServe({ ...place, now })
  const { press } = slackRequests(served.url, secret, () => new Date(now))
  const pressed = async (user: string) => {
    const done = served.next('slack request done')
    await press({ id: 'mute', ts: place.told.ts, user })
    await done
  }
  await pressed('U0STRANGER')
  expect(place.slack.whispers.at(-1)).toMatchObject({
    user: 'U0STRANGER',
    text: expect.stringContaining('go to another channel now'),
  })
  expect(rowsOf(place, events)).toEqual([])
  await pressed('U0ADMIN')
  expect(rowsOf(place, events)).toHaveLength(1)
})

it('a press on a message that is deleted at that moment is kept all the same', async () => {
  const place = await startSlackPlace()
  place.slack.posts.splice(place.slack.posts.indexOf(place.told), 1)
  await place.press({ id: 'acknowledge' })
  expect(rowsOf(place, events)).toHaveLength(1)
  expect(place.slack.whispers).toEqual([])
})
