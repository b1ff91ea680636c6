import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Notifier } from '../../notify/notifier.ts'
import { consoleDemo, type RouteMessages } from '../../render/console-demo.ts'
import type { Message } from '../../render/message.ts'
import type { Context } from '../context.ts'
import { openSample } from '../sample.ts'

const weeks = [
  { title: 'The first run: where every team stands', now: '2025-10-06T09:00:00Z' },
  { title: 'Two weeks later: what a new release brings', now: '2025-10-20T09:00:00Z' },
]

/** `lookout demo`: the whole job on the bundled sample, offline, with a database in memory; its digest goes into a file. */
export async function demo(context: Context, _args: readonly string[], options: { html?: string }): Promise<void> {
  const { html = 'lookout-digest.html' } = options
  const sample = await openSample(context)
  const parts: { title: string; routes: readonly RouteMessages[] }[] = []
  for (const { title, now } of weeks) {
    const received = new Map<string, Message[]>()
    await sample.play({ now }, collectInto(received))
    parts.push({
      title,
      routes: [...received].map(([channel, messages]) => ({
        route: channel.slice(1),
        targets: [`slack:${channel}`],
        messages,
      })),
    })
  }
  await writeFile(resolve(context.folder, html), await sample.digest(new Date(weeks.at(-1)!.now)))
  await sample.store.close()
  const { inverse } = context.terminal.colors
  context.print(parts, () =>
    [
      ...parts.map(({ title, routes }) => `${inverse(` ${title} `)}\n\n${consoleDemo(routes, context.terminal)}`),
      `The weekly digest of these teams, to be opened in a browser: ${html}`,
    ].join('\n\n\n'),
  )
}

/** Keeps what Slack would be sent, by channel. */
function collectInto(received: Map<string, Message[]>): Notifier {
  return {
    scheme: 'slack',
    pause: 0,
    async send({ target, message }) {
      received.set(target, [...(received.get(target) ?? []), message])
      return { status: 'sent', answer: {} }
    },
  }
}
