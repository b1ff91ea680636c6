import { expect, it } from 'vitest'
import { slackRequests } from '../../servers/slack-requests.ts'
import { startSlackPlace } from './slack-place.ts'

const at = (instant: string): Record<string, string> => ({
  'x-slack-request-timestamp': String(Date.parse(instant) / 1000),
})

it('refuses what Slack did not sign within five minutes of now, and what is too long', async () => {
  const { requests, served, slack } = await startSlackPlace()
  const body = 'command=%2Faks&text='
  const status = async (headers?: Record<string, string>, content = body) =>
    (await requests.send(content, headers)).status
  expect(await status()).toBe(200)
  expect(await status({ 'x-slack-signature': 'v0=0123' })).toBe(401)
  expect(await status({ 'x-slack-signature': '' })).toBe(401)
  expect(await status({ 'x-slack-request-timestamp': 'soon' })).toBe(401)
  expect(await status(at('2025-10-27T09:54:59Z'))).toBe(401)
  expect(await status(at('2025-10-27T09:55:01Z'))).toBe(200)
  expect(await status(at('2025-10-27T10:05:01Z'))).toBe(401)
  expect(await status({}, 'x'.repeat(1_100_000))).toBe(413)
  const forged = slackRequests(served.url, 'another secret', () => new Date('2025-10-27T10:00:00Z'))
  expect((await forged.press({ id: 'mute' })).status).toBe(401)
  expect((await forged.send('ssl_check=1')).status).toBe(401)
  expect(slack.whispers).toEqual([])
  expect(served.printed()).not.toContain('planted')
})

it('answers the check of the address', async () => {
  const { requests } = await startSlackPlace()
  const response = await requests.send('{"type":"url_verification","challenge":"c1"}', {
    'content-type': 'application/json',
  })
  expect([response.status, await response.json()]).toEqual([200, { challenge: 'c1' }])
})

it('acknowledges what it does not know', async () => {
  const { requests, press, slack } = await startSlackPlace()
  const calls = slack.calls.length
  expect((await press({ id: 'open-link' })).status).toBe(200)
  expect((await press({ id: 'nobody-knows' })).status).toBe(200)
  const view = { type: 'view_submission', user: { id: 'U1' }, team: { id: 'T1' }, view: { callback_id: 'x' } }
  expect((await requests.send(new URLSearchParams({ payload: JSON.stringify(view) }).toString())).status).toBe(200)
  expect(slack.calls.length).toBe(calls)
})
