import { afterEach, describe, expect, it } from 'vitest'
import type { Message } from '../../src/render/message.ts'
import { contextBlock, richTextBlock } from '../../src/render/message.ts'
import { section } from '../../src/render/rich-text.ts'
import { createSlackNotifier } from '../../src/notify/slack-notifier.ts'
import type { SendResult } from '../../src/notify/notifier.ts'
import type { SlackServer, SlackServerOptions } from '../servers/slack-server.ts'
import { startSlackServer } from '../servers/slack-server.ts'

const token = 'xoxb-secret-0123456789'
const message: Message = { text: 'hello', blocks: [richTextBlock(section('hello <!channel>'))] }

let slack: SlackServer | null = null
afterEach(async () => {
  await slack?.close()
  slack = null
})

async function send(
  options: SlackServerOptions,
  changes: { target?: string; message?: Message; token?: string } = {},
): Promise<SendResult> {
  slack = await startSlackServer({ token, ...options })
  const notifier = createSlackNotifier({ token: changes.token ?? token, apiUrl: slack.url, timeout: 200 })
  return notifier.send({
    id: 'd-1',
    target: changes.target ?? '#payments-aks',
    message: changes.message ?? message,
    attempts: 0,
  })
}

describe('the Slack notifier', () => {
  it('posts the blocks with the delivery in the metadata and answers where the message stands', async () => {
    const result = await send({})
    const [post] = slack?.posts ?? []
    expect(result).toEqual({ status: 'sent', answer: { channel: 'C1', ts: post?.ts } })
    expect(post).toMatchObject({
      text: 'hello',
      blocks: message.blocks,
      metadata: { event_type: 'lookout_delivery', event_payload: { delivery_id: 'd-1' } },
    })
  })

  it.each<[string, SlackServerOptions, { target?: string; message?: Message; token?: string }, string]>([
    ['a channel that is not there', {}, { target: '#nowhere' }, 'check the name of #nowhere'],
    [
      'a channel it is not in',
      { channels: [{ id: 'C1', name: 'payments-aks', member: false }] },
      {},
      '/invite @lookout',
    ],
    ['an archived channel', { channels: [{ id: 'C1', name: 'payments-aks', archived: true }] }, {}, 'unarchive it'],
    ['a wrong token', {}, { token: 'xoxb-other-0123456789' }, 'set SLACK_BOT_TOKEN'],
    ['a missing scope', { scopes: [] }, {}, 'add the scope chat:write'],
    [
      'a message that is too long',
      {},
      { message: { text: 'x', blocks: Array.from({ length: 5 }, () => contextBlock('x'.repeat(2900))) } },
      'msg_blocks_too_long',
    ],
    [
      'an address that is not Slack',
      { intercept: (_, response) => Boolean(response.writeHead(404).end('no')) },
      {},
      'check SLACK_API_URL',
    ],
  ])('gives up on %s and says what to mend', async (_, options, changes, mend) => {
    const result = await send(options, changes)
    expect(result.status).toBe('failed')
    expect(result).toHaveProperty('reason', expect.stringContaining(mend))
    expect(slack?.calls).toHaveLength(1)
  })

  it.each<[string, NonNullable<SlackServerOptions['intercept']>, number | null]>([
    ['a rate limit', (_, response) => Boolean(response.writeHead(429, { 'retry-after': '7' }).end()), 7],
    ['a rate limit without a time', (_, response) => Boolean(response.writeHead(429).end()), null],
    ['trouble at Slack', (_, response) => Boolean(response.writeHead(503).end('down')), null],
    ['an internal error', (_, response) => Boolean(response.end('{"ok":false,"error":"internal_error"}')), null],
    ['a broken connection', (_, response) => Boolean(response.destroy()), null],
    ['an answer that is no JSON', (_, response) => Boolean(response.end('<html>')), null],
    ['an answer that never comes', () => true, null],
  ])('asks to try again after %s, and does not try itself', async (_, intercept, after) => {
    const result = await send({ intercept })
    expect(result).toMatchObject({ status: 'retry', after })
    expect(slack?.calls).toHaveLength(1)
  })

  it('never tells the token, whatever goes wrong', async () => {
    const echo: NonNullable<SlackServerOptions['intercept']> = (_, response) =>
      Boolean(response.end(JSON.stringify({ ok: false, error: `bad ${token}`, needed: token })))
    const results = [
      await send({ intercept: echo }),
      await send({}, { token: `${token}\nbroken` }),
      await createSlackNotifier({ token, apiUrl: 'http://127.0.0.1:1/', timeout: 200 }).send({
        id: 'd',
        target: '#x',
        message,
        attempts: 0,
      }),
    ]
    for (const result of results) {
      expect(result.status).not.toBe('sent')
      expect(JSON.stringify(result)).not.toContain('secret')
    }
  })
})
