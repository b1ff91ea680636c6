import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { sendOutbox } from '../../src/app/send-outbox.ts'
import { readRules } from '../../src/config/read-rules.ts'
import { readSettings } from '../../src/config/read-settings.ts'
import { severities } from '../../src/domain/match.ts'
import { createSlackNotifier } from '../../src/notify/slack-notifier.ts'
import { planDeliveries } from '../../src/plan/plan-deliveries.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { SlackServerOptions } from '../servers/slack-server.ts'
import { startWatch } from './watch.ts'

const count = 500
const monday = Date.parse('2025-10-20T09:00:00Z')
const words = ['grave', 'middling', 'light'] as const

/** An outbox with 500 alerts for one channel, their severities mixed, on a Slack and a clock of their own. */
async function startFlood(options: SlackServerOptions) {
  const time = { ms: monday }
  const watch = await startWatch({ ...options, rateClock: () => time.ms })
  const { alerts, run } = await watch.week(new Date(monday).toISOString(), '--changelog', 'CHANGELOG.md')
  const store = openStore(join(watch.folder, 'lookout.db'))
  onTestFinished(() => store.close())
  const flood = Array.from({ length: count }, (_, index) => ({
    ...alerts[0]!,
    thread: `matter-${index}`,
    title: `${words[index % 3]} matter ${index}.`,
    severity: severities[index % 3]!,
  }))
  const messages = flood.map((alert) => ({ kind: 'alert' as const, alerts: [alert] }))
  const place = { run: run.id, route: 'shop', targets: ['slack:#shop-aks'] }
  await store.deliveries.plan(planDeliveries(messages, place), new Date(monday))
  const rules = readRules()
  const settings = readSettings({ folder: watch.folder, env: watch.env ?? {} })
  const token = watch.env?.['SLACK_BOT_TOKEN'] ?? ''
  const clock = () => new Date(time.ms)

  /** Sends until all is sent, or until so many seconds were waited and the process dies. */
  async function send(seconds = Infinity): Promise<void> {
    const notifiers = [createSlackNotifier({ token, apiUrl: watch.slack.url })]
    const end = time.ms + seconds * 1000
    const sleep = async (pause: number): Promise<void> => {
      time.ms += pause * 1000
      if (time.ms >= end) throw new Error('died')
    }
    await sendOutbox({ store, settings, rules, notifiers, now: clock(), clock, sleep }, run.id, [])
  }
  return { slack: watch.slack, time, send }
}

const order = (text: string): number => words.findIndex((word) => text.includes(word))
const numbers = (posts: readonly { text: string }[]): number[] =>
  posts.map(({ text }) => Number(/(\d+)\./.exec(text)?.[1]))

it('500 alerts for one channel go out gravest first, a second apart, each once, over a 429 and a restart', async () => {
  const [limited, lost] = [new Set([150]), new Set([250])]
  let calls = 0
  const { slack, time, send } = await startFlood({
    intercept: (method, response) =>
      method === 'chat.postMessage' &&
      limited.delete(++calls) &&
      Boolean(response.writeHead(429, { 'retry-after': '30' }).end()),
    // Taken by Slack, and the process dies before it hears of it.
    loseAnswer: (method) => method === 'chat.postMessage' && lost.delete(calls),
  })
  time.ms += 60_000
  await expect(send(279)).rejects.toThrow('died')
  const [, ...told] = slack.posts
  expect(told.length).toBeGreaterThan(200)
  expect(told.length).toBeLessThan(300)

  time.ms += 600_000
  const began = time.ms
  await send()
  const [, ...all] = slack.posts
  expect(new Set(numbers(all)).size).toBe(count)
  expect(all).toHaveLength(count)
  const orders = all.map(({ text }) => order(text))
  expect(orders).toEqual(orders.toSorted((one, another) => one - another))
  expect((time.ms - began) / 1000).toBeGreaterThanOrEqual(count - told.length - 1)
  expect([limited.size, lost.size]).toEqual([0, 0])
  // Nothing else was refused or in doubt: looked for were the one refused and the one whose answer was lost.
  expect(slack.calls.filter((method) => method === 'chat.postMessage')).toHaveLength(count + 2)
  expect(slack.calls.filter((method) => method === 'conversations.history')).toHaveLength(2)
})
