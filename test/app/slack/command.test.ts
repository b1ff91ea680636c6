import { EventEmitter, once } from 'node:events'

import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import type { AnswerCommand, CommandRequest } from '../../../src/app/slack/command.ts'
import { createSlackApp } from '../../../src/app/slack/create-slack-app.ts'
import type { AnswerSubmission } from '../../../src/app/slack/submission.ts'
import { readRules } from '../../../src/config/read-rules.ts'
import { defaultSettings } from '../../../src/config/read-settings.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { startLoopback } from '../../servers/loopback.ts'
import { slackRequests } from '../../servers/slack-requests.ts'
import { secret } from './slack-place.ts'

const now = () => new Date('2025-10-27T10:00:00Z')
const log = { debug() {}, info() {}, warn() {}, error() {} }

/** An app whose slash command is answered by `command`, and the answers that come to Slack. */
async function startApp(command: AnswerCommand, submission: AnswerSubmission = async () => null) {
  const store = openStore('unused', { copy: true })
  const env = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: secret, SLACK_API_URL: 'http://127.0.0.1:1/' }
  const settings = defaultSettings({ folder: '.', env })
  const rules = readRules()
  const { listener } = createSlackApp({ store, settings, rules, now, clock: now, log, command, submission })
  const server = await startLoopback((incoming, outgoing) => void listener?.(incoming, outgoing))
  const arrived = new EventEmitter()
  const slack = await startLoopback((incoming, outgoing) => {
    void text(incoming).then((body) => {
      outgoing.end('ok')
      arrived.emit('answer', JSON.parse(body))
    })
  })
  onTestFinished(async () => {
    await Promise.all([server.close(), slack.close(), store.close()])
  })
  const answered = async (): Promise<unknown> => (await once(arrived, 'answer'))[0]
  return { requests: slackRequests(server.url, secret, now), responseUrl: slack.url, answered }
}

it('answers a command, and its further pages in place of the first', async () => {
  const asked: CommandRequest[] = []
  const { requests, responseUrl, answered } = await startApp(async (request) => {
    asked.push(request)
    return { text: `about ${request.text}`, blocks: [], visibility: 'public' }
  })
  const first = answered()
  await requests.command({ text: 'status', response_url: responseUrl })
  expect(await first).toMatchObject({ text: 'about status', response_type: 'in_channel', replace_original: false })
  const second = answered()
  await requests.press({ id: 'page-next', value: 'status 2', responseUrl })
  expect(await second).toMatchObject({ text: 'about status 2', replace_original: true })
  const caller = { userId: 'U1', channelId: 'C1', channelName: 'shop-aks' }
  expect(asked).toEqual([
    { ...caller, text: 'status' },
    { ...caller, text: 'status 2', isPage: true },
  ])
})

it('says so when the answer fails', async () => {
  const { requests, responseUrl, answered } = await startApp(async () => Promise.reject(new Error('broken')))
  const answer = answered()
  expect((await requests.command({ text: 'status', response_url: responseUrl })).status).toBe(200)
  expect(await answer).toMatchObject({ text: expect.stringContaining('went wrong'), response_type: 'ephemeral' })
})

it('says so in the window, whose words stay, when taking it fails', async () => {
  const unused: AnswerCommand = async () => Promise.reject(new Error('unused'))
  const { requests } = await startApp(unused, async () => Promise.reject(new Error('broken')))
  const response = await requests.submit({ window: 'register', user: 'U1', values: { name: 'web', pool: null } })
  expect(await response.json()).toEqual({
    response_action: 'errors',
    errors: { name: expect.stringContaining('went wrong') },
  })
})
