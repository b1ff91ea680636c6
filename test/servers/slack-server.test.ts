import { LogLevel, WebClient } from '@slack/web-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pastTrigger } from './slack-methods.ts'
import type { SlackServer } from './slack-server.ts'
import { startSlackServer } from './slack-server.ts'

// The other tests lean on this server to refuse what Slack refuses.
describe('the Slack server', () => {
  let slack: SlackServer
  let client: WebClient
  beforeAll(async () => {
    slack = await startSlackServer()
    client = new WebClient('xoxb-test', {
      slackApiUrl: slack.url,
      retryConfig: { retries: 0 },
      logLevel: LogLevel.ERROR,
    })
  })
  afterAll(() => slack.close())

  const text = (value: string) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: value }] }],
  })
  const context = (value: string) => ({ type: 'context', elements: [{ type: 'plain_text', text: value }] })
  const post = (blocks: unknown, fallback = 'x') =>
    client.apiCall('chat.postMessage', { channel: 'C1', text: fallback, blocks })

  it.each<[string, unknown, string]>([
    ['an unknown block', [{ type: 'carousel' }], 'invalid_blocks'],
    ['an unknown field', [{ type: 'divider', text: 'x' }], 'invalid_blocks'],
    ['an empty text', [text('')], 'invalid_blocks'],
    ['a long header', [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }], 'invalid_blocks'],
    ['a long section', [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3001) } }], 'invalid_blocks'],
    [
      'an address that is none',
      [{ type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'x' }, url: 'x' }] }],
      'invalid_blocks',
    ],
    [
      'a choice with a long value',
      [
        {
          type: 'actions',
          elements: [
            { type: 'static_select', options: [{ text: { type: 'plain_text', text: 'x' }, value: 'x'.repeat(151) }] },
          ],
        },
      ],
      'invalid_blocks',
    ],
    [
      'a person whose id is none',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: '<@U1>' }] }],
        },
      ],
      'invalid_blocks',
    ],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'invalid_blocks'],
    ['too much in all', Array.from({ length: 5 }, () => context('x'.repeat(2900))), 'msg_blocks_too_long'],
  ])('refuses %s', async (_, blocks, error) => {
    await expect(post(blocks)).rejects.toMatchObject({ data: { error } })
  })

  it('refuses a message with nothing in it', async () => {
    await expect(post([], '')).rejects.toMatchObject({ data: { error: 'no_text' } })
  })

  it('keeps, changes and gives back what is posted', async () => {
    const { ts } = await client.chat.postMessage({
      channel: '#payments-aks',
      text: 'one',
      metadata: { event_type: 'e', event_payload: { id: '1' } },
    })
    await client.chat.update({ channel: 'C1', ts: ts ?? '', text: 'two' })
    const { messages } = await client.conversations.history({ channel: 'C1', include_all_metadata: true })
    expect(messages).toMatchObject([{ ts, text: 'two', metadata: { event_payload: { id: '1' } } }])
    await expect(client.chat.update({ channel: 'C1', ts: '1.0', text: 'x' })).rejects.toMatchObject({
      data: { error: 'message_not_found' },
    })
  })

  it('keeps replies apart, and refuses those to nothing', async () => {
    const { ts: thread = '' } = await client.chat.postMessage({ channel: 'C1', text: 'first' })
    const { ts } = await client.chat.postMessage({ channel: 'C1', text: 'reply', thread_ts: thread })
    const { messages } = await client.conversations.replies({ channel: 'C1', ts: thread })
    expect(messages).toMatchObject([{ ts: thread }, { ts, text: 'reply' }])
    expect((await client.conversations.history({ channel: 'C1' })).messages).not.toContainEqual(
      expect.objectContaining({ ts }),
    )
    await expect(client.conversations.replies({ channel: 'C1', ts: '1.0' })).rejects.toMatchObject({
      data: { error: 'thread_not_found' },
    })
    await expect(client.chat.update({ channel: '#payments-aks', ts: thread, text: 'x' })).rejects.toMatchObject({
      data: { error: 'channel_not_found' },
    })
  })

  const label = (length = 1) => ({ type: 'plain_text', text: 'x'.repeat(length) })
  const field = (otherwise: object = {}) => ({
    type: 'input',
    block_id: 'b',
    label: label(),
    element: { type: 'plain_text_input', action_id: 'a' },
    ...otherwise,
  })
  const modal = (otherwise: object = {}) => ({
    type: 'modal',
    title: label(),
    submit: label(),
    blocks: [field()],
    ...otherwise,
  })
  const withInput = (element: object) =>
    modal({ blocks: [field({ element: { type: 'plain_text_input', ...element } })] })
  const option = { text: label(), value: 'v' }

  it('opens a window once for each trigger, in time, and changes one that is open', async () => {
    const open = (trigger: string) => client.apiCall('views.open', { trigger_id: trigger, view: modal() })
    expect(await open('1.1.a')).toMatchObject({ ok: true, view: { id: 'V1' } })
    await expect(open('1.1.a')).rejects.toMatchObject({ data: { error: 'exchanged_trigger_id' } })
    await expect(open(pastTrigger)).rejects.toMatchObject({ data: { error: 'expired_trigger_id' } })
    await expect(open('t1')).rejects.toMatchObject({ data: { error: 'invalid_trigger_id' } })
    const change = (id: string, view: object) => client.apiCall('views.update', { view_id: id, view })
    expect(await change('V1', modal({ title: label(2) }))).toMatchObject({ ok: true })
    expect(slack.views).toMatchObject([{ view: { title: { text: 'xx' } } }])
    await expect(change('V2', modal())).rejects.toMatchObject({ data: { error: 'not_found' } })
    await expect(change('V1', modal({ title: label(25) }))).rejects.toMatchObject({
      data: { error: 'invalid_arguments' },
    })
  })

  it.each<[string, object]>([
    ['a long title', modal({ title: label(25) })],
    ['a long button', modal({ submit: label(25) })],
    ['nothing to submit by', modal({ submit: undefined })],
    ['101 blocks', modal({ blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) })],
    ['a long callback_id', modal({ callback_id: 'x'.repeat(256) })],
    ['long private_metadata', modal({ private_metadata: 'x'.repeat(3001) })],
    ['a long block_id', modal({ blocks: [field({ block_id: 'x'.repeat(256) })] })],
    ['one block_id twice', modal({ blocks: [field(), field()] })],
    ['a long label', modal({ blocks: [field({ label: label(2001) })] })],
    ['a long hint', modal({ blocks: [field({ hint: label(2001) })] })],
    ['a long action_id', withInput({ action_id: 'x'.repeat(256) })],
    ['a long placeholder', withInput({ placeholder: label(151) })],
    ['more text than fits', withInput({ max_length: 3001 })],
    ['no text at all', withInput({ max_length: 0 })],
    ['101 choices', withInput({ type: 'static_select', options: Array.from({ length: 101 }, () => option) })],
    ['a field of no kind', withInput({ type: 'oracle' })],
  ])('refuses a window with %s', async (_, view) => {
    await expect(client.apiCall('views.open', { trigger_id: '2.1.a', view })).rejects.toMatchObject({
      data: { error: 'invalid_arguments' },
    })
  })

  it('knows its channels and who asks', async () => {
    expect((await client.conversations.list()).channels).toMatchObject([
      { id: 'C1', name: 'payments-aks', is_member: true },
    ])
    expect((await client.conversations.info({ channel: 'C1' })).channel).toMatchObject({ name: 'payments-aks' })
    await expect(client.conversations.info({ channel: '#payments-aks' })).rejects.toMatchObject({
      data: { error: 'channel_not_found' },
    })
    expect(await client.auth.test()).toMatchObject({ ok: true, team: 'Example' })
    const stranger = new WebClient('xoxb-other', { slackApiUrl: slack.url, retryConfig: { retries: 0 } })
    await expect(stranger.auth.test()).rejects.toMatchObject({ data: { error: 'invalid_auth' } })
  })
})
