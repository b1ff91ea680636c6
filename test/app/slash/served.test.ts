import { expect, it } from 'vitest'
import { join } from 'node:path'
import type { SlackPost } from '../../servers/slack-methods.ts'
import { refuseBlocks } from '../../servers/slack-blocks.ts'
import { temporaryStore } from '../../store/temporary-store.ts'
import { notes, startSlackPlace, weeks, type SlackPlace } from '../slack/slack-place.ts'

/** What the command answers in blocks, to the person alone. */
async function ask({ command }: SlackPlace, words: string): Promise<string> {
  const [answer, ...others] = await command(words)
  expect([answer?.response_type, refuseBlocks(answer?.blocks), others]).toEqual(['ephemeral', null, []])
  return JSON.stringify(answer?.blocks)
}

async function idOf(place: SlackPlace, title: string): Promise<string> {
  const due = await ask(place, 'deadlines 900d')
  return new RegExp(`${title}.*?"([^"]+)","style":{"code":true}`).exec(due)?.[1] ?? ''
}

const wordsOf = (post: SlackPost): string => JSON.stringify(post.blocks)
const somebody = '{"type":"user","user_id":"U1"},{"type":"text","text":", 27 Oct 2025"}'

it('lookout serve answers the slash command, signed as Slack signs it', async () => {
  const place = await startSlackPlace()
  const id = await idOf(place, 'Windows Server 2019')
  expect(await ask(place, `mute ${id}`)).toContain('is muted for #shop-aks.')
  expect(await ask(place, 'muted')).toContain(id)
})

it('what is done about an alert shows in its message, as if a button had done it', async () => {
  const place = await startSlackPlace()
  const { told } = place
  const before = wordsOf(told)
  const id = await idOf(place, 'Windows Server 2019')
  await ask(place, `mute ${id}`)
  expect(wordsOf(told)).toContain(`"Muted for this route by "},${somebody}`)
  expect(wordsOf(told)).not.toContain('"action_id":"mute"')
  const muted = wordsOf(told)
  await ask(place, `snooze ${id} 7d`)
  expect(wordsOf(told)).toContain(`"Snoozed until 3 Nov 2025 by "},${somebody}`)
  await ask(place, `unmute ${id}`)
  expect(wordsOf(told)).toBe(before)
  await place.press({ id: 'mute' })
  expect(wordsOf(told)).toBe(muted)
})

it('an alert without a message in Slack, or whose message is gone, is muted all the same', async () => {
  const place = await startSlackPlace()
  // The summary told it.
  expect(await ask(place, `mute ${await idOf(place, 'Azure Linux 2.0')}`)).toContain('is muted')
  expect(place.slack.calls).not.toContain('chat.update')
  place.slack.posts.splice(place.slack.posts.indexOf(place.told), 1)
  const id = await idOf(place, 'Windows Server 2019')
  expect(await ask(place, `mute ${id}`)).toContain('is muted')
  expect(place.slack.calls).toContain('chat.update')
  expect(await ask(place, 'muted')).toContain(id)
  expect(place.served.log.filter(({ level }) => level === 'error')).toEqual([])
})

it('an alert that was told by e-mail has no message to change', async () => {
  const place = await startSlackPlace()
  const store = temporaryStore(join(place.folder, 'lookout.db'))
  const [run] = await store.runs.list(1)
  const [told] = await store.deliveries.ofRun(run?.id ?? '')
  await store.deliveries.markSent(told?.id ?? '', { messageId: '<1@example.com>' })
  expect(await ask(place, `mute ${await idOf(place, 'Windows Server 2019')}`)).toContain('is muted')
  expect(place.slack.calls).not.toContain('chat.update')
})

it('what Slack did not show then is done, and shown by the next run', async () => {
  const down = { slack: false }
  const place = await startSlackPlace({
    intercept: (method, response) => down.slack && method === 'chat.update' && Boolean(response.writeHead(503).end()),
  })
  const id = await idOf(place, 'Windows Server 2019')
  down.slack = true
  const [answer] = await place.command(`mute ${id}`, {}, 'slack request failed')
  expect(answer?.text).toContain('is muted for #shop-aks.')
  down.slack = false
  await place.week(weeks[2], ...notes, '--dry-run')
  expect(wordsOf(place.told)).not.toContain('Muted')
  expect((await place.week(weeks[2], ...notes)).posted).toEqual([])
  expect(wordsOf(place.told)).toContain(`"Muted for this route by "},${somebody}`)
  const calls = place.slack.calls.length
  expect((await place.week('2025-11-10T09:00:00Z', ...notes)).posted).toEqual([])
  expect(place.slack.calls.slice(calls)).toEqual([])
})
