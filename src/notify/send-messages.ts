import type { OutgoingMessage, Notifier, SendResult } from './notifier.ts'

/** A message that waits for its turn. */
export interface QueuedMessage {
  readonly target: string
  /** Takes it when its turn has come, so that it tells what is true then; null = it is not to be sent any more. */
  take(): Promise<OutgoingMessage | null>
}

export interface SendOptions {
  readonly notifiers: readonly Notifier[]
  /** Resolves after so many seconds. */
  readonly sleep: (seconds: number) => Promise<void>
  /** Awaited before the next message to the same target goes out, so that what is sent is written down first. */
  readonly onResult: (outgoing: OutgoingMessage, result: SendResult) => void | Promise<void>
}

const attempts = 3
// A pause that the other side asks for and that is longer is left to the next run.
const longestWait = 60

/**
 * Sends messages whose targets carry a scheme (`slack:#payments-aks`, `email:payments@example.com`, `console`): one
 * after another to each target, the targets side by side, a few tries each.
 */
export async function sendMessages(messages: readonly QueuedMessage[], options: SendOptions): Promise<void> {
  const byTarget = Object.values(Object.groupBy(messages, ({ target }) => target))
  await Promise.all(byTarget.map((queue) => sendQueue(queue ?? [], options)))
}

async function sendQueue(queue: readonly QueuedMessage[], options: SendOptions): Promise<void> {
  let pause = 0
  for (const queued of queue) {
    if (pause > 0) await options.sleep(pause)
    pause = 0
    const outgoing = await queued.take()
    if (outgoing === null) continue
    const [, scheme = '', address = ''] = /^([^:]*):?(.*)$/s.exec(outgoing.target) ?? []
    const notifier = options.notifiers.find((candidate) => candidate.scheme === scheme)
    const result = notifier
      ? await sendPatiently(notifier, { ...outgoing, target: address }, options.sleep)
      : unknown(scheme)
    await options.onResult(outgoing, result)
    pause = notifier?.pause ?? 0
  }
}

async function sendPatiently(
  notifier: Notifier,
  outgoing: OutgoingMessage,
  sleep: SendOptions['sleep'],
): Promise<SendResult> {
  for (let attempt = 1; ; attempt++) {
    const isRepeat = outgoing.attempts > 0 || attempt > 1
    const found = isRepeat ? await notifier.find?.(outgoing) : null
    const result = found ?? (await notifier.send(outgoing))
    if (result.status !== 'retry' || attempt === attempts) return result
    const wait = result.after ?? 2 ** attempt
    if (wait > longestWait) return result
    await sleep(wait)
  }
}

function unknown(scheme: string): SendResult {
  const mends: Readonly<Record<string, string>> = { slack: 'set SLACK_BOT_TOKEN', email: 'set SMTP_URL' }
  return {
    status: 'failed',
    reason: `nothing is set up to send by ${scheme}: ${mends[scheme] ?? 'mend the target in the route'}`,
  }
}
