import { describe, expect, it } from 'vitest'
import { createConsoleNotifier } from '../../src/notify/console-notifier.ts'
import type { OutgoingMessage, Notifier, SendResult } from '../../src/notify/notifier.ts'
import { sendMessages, type QueuedMessage } from '../../src/notify/send-messages.ts'
import { createSlackNotifier } from '../../src/notify/slack-notifier.ts'
import { richTextBlock } from '../../src/render/message.ts'
import { bold, section } from '../../src/render/rich-text.ts'
import { plainTerminal } from '../render/plain-terminal.ts'
import { startSlackServer } from '../servers/slack-server.ts'

const sent: SendResult = { status: 'sent', answer: {} }
const retry = (after: number | null): SendResult => ({ status: 'retry', after, reason: 'busy' })

function outgoing(id: string, target: string): OutgoingMessage {
  return { id, target, attempts: 0, message: { text: id, blocks: [richTextBlock(section(bold(id), ' concerns you'))] } }
}

function queued(one: OutgoingMessage): QueuedMessage {
  return { target: one.target, take: async () => one }
}

/** Sends, and writes down everything that happens in its order. */
async function run(messages: readonly OutgoingMessage[], notifiers: readonly Notifier[]): Promise<string[]> {
  const log: string[] = []
  await sendMessages(messages.map(queued), {
    notifiers: notifiers.map((notifier) => ({
      ...notifier,
      async send(one) {
        log.push(`send ${one.id} to ${one.target}`)
        return notifier.send(one)
      },
    })),
    sleep: async (seconds) => void log.push(`sleep ${seconds}`),
    onResult: async (one, result) => void log.push(`${one.id} ${result.status}`),
  })
  return log
}

function answering(...results: SendResult[]): Notifier {
  return { scheme: 'slack', pause: 1, send: async () => results.shift() ?? sent }
}

describe('sendMessages', () => {
  it('writes down each result before the next message to that target, a second apart', async () => {
    const log = await run([outgoing('a', 'slack:#x'), outgoing('b', 'slack:#x')], [answering()])
    expect(log).toEqual(['send a to #x', 'a sent', 'sleep 1', 'send b to #x', 'b sent'])
  })

  it('waits as long as it is told, then tries again', async () => {
    const log = await run([outgoing('a', 'slack:#x')], [answering(retry(7), retry(null), sent)])
    expect(log).toEqual(['send a to #x', 'sleep 7', 'send a to #x', 'sleep 4', 'send a to #x', 'a sent'])
  })

  it('leaves it to the next run after three tries, or at once where the wait is long', async () => {
    const tired = await run([outgoing('a', 'slack:#x')], [answering(retry(1), retry(1), retry(1))])
    expect(tired.filter((line) => line.startsWith('send'))).toHaveLength(3)
    expect(tired.at(-1)).toBe('a retry')
    expect(await run([outgoing('a', 'slack:#x')], [answering(retry(3600))])).toEqual(['send a to #x', 'a retry'])
  })

  it('asks whether a message arrived before it sends it again', async () => {
    const found = { ...answering(), find: async () => sent }
    expect(await run([{ ...outgoing('a', 'slack:#x'), attempts: 1 }], [found])).toEqual(['a sent'])
    const again = { ...answering(retry(1)), find: async () => sent }
    expect(await run([outgoing('a', 'slack:#x')], [again])).toEqual(['send a to #x', 'sleep 1', 'a sent'])
    const missing = { ...answering(), find: async () => null }
    expect(await run([{ ...outgoing('a', 'slack:#x'), attempts: 1 }], [missing])).toEqual(['send a to #x', 'a sent'])
  })

  it('does not let one target hold up another', async () => {
    const log = await run([outgoing('a', 'slack:#x'), outgoing('b', 'slack:#y')], [answering()])
    expect(log).not.toContain('sleep 1')
  })

  it('fails what nothing is set up to send', async () => {
    const results: SendResult[] = []
    await sendMessages([queued(outgoing('a', 'email:x@example.com'))], {
      notifiers: [answering()],
      sleep: async () => {},
      onResult: (_, result) => void results.push(result),
    })
    expect(results).toEqual([{ status: 'failed', reason: 'nothing is set up to send by email: set SMTP_URL' }])
  })

  it('gets every message through a Slack that limits the rate', async () => {
    let now = 0
    const slack = await startSlackServer({ rateClock: () => now })
    const results: string[] = []
    await sendMessages(
      [outgoing('a', 'slack:#payments-aks'), outgoing('b', 'slack:C1'), outgoing('c', 'slack:#payments-aks')].map(
        queued,
      ),
      {
        notifiers: [createSlackNotifier({ token: 'xoxb-test', apiUrl: slack.url })],
        sleep: async (seconds) => void (now += seconds * 1000),
        onResult: (one, result) => void results.push(`${one.id} ${result.status}`),
      },
    )
    await slack.close()
    expect(results.toSorted()).toEqual(['a sent', 'b sent', 'c sent'])
    expect(slack.posts).toHaveLength(3)
  })

  it('prints to the console', async () => {
    let printed = ''
    const write = (text: string) => void (printed += text)
    const log = await run(
      [outgoing('a', 'console'), outgoing('b', 'console')],
      [createConsoleNotifier(write, plainTerminal)],
    )
    expect(printed).toBe('a concerns you\n\nb concerns you\n\n')
    expect(log).not.toContain('sleep 1')
  })
})
