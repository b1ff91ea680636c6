import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readRules } from '../../config/read-rules.ts'
import { readSettings } from '../../config/read-settings.ts'
import type { Settings } from '../../config/settings.ts'
import type { Rules } from '../../domain/rule.ts'
import { readInventory } from '../../inventory/read-inventory.ts'
import type { Notifier } from '../../notify/notifier.ts'
import { compileRules } from '../../parse/compile-rules.ts'
import { parseNotes } from '../../parse/parse-notes.ts'
import { consoleDemo, type RouteMessages } from '../../render/console-demo.ts'
import type { Message } from '../../render/message.ts'
import { openStore, type Store } from '../../store/open-store.ts'
import type { Context } from '../context.ts'
import { digestFile } from '../digest-file.ts'
import { digestRoutes } from '../digest-routes.ts'
import { createDigestReader } from '../read-digest.ts'
import { readText } from '../read-text.ts'
import { runOnce } from '../run-once.ts'

const sample = join(import.meta.dirname, '../../../data/sample')

/** The weeks that the demo plays: the notes as they stood, and a clock of its own, so that it reads the same in any year. */
const weeks = [
  { title: 'The first run: where every team stands', now: '2025-10-06T09:00:00Z', newest: false },
  { title: 'Two weeks later: what a new release brings', now: '2025-10-20T09:00:00Z', newest: true },
]

/** `lookout demo`: the whole job on the bundled sample, offline, with a database in memory; its digest goes into a file. */
export async function demo(context: Context, _args: readonly string[], options: { html?: string }): Promise<void> {
  const { html = 'lookout-digest.html' } = options
  const settings = readSettings({ file: 'lookout.yaml', folder: sample, env: {} })
  const rules = readRules()
  const compiled = compileRules(rules)
  const text = await readText(join(sample, 'CHANGELOG.md'), context)
  const file = join(sample, 'clusters.json')
  const { clusters } = readInventory(await readText(file, context), file)
  const store = openStore(join(sample, 'demo.db'), { copy: true })
  const parts: { title: string; routes: readonly RouteMessages[] }[] = []
  for (const { title, now, newest } of weeks) {
    const received = new Map<string, Message[]>()
    await runOnce({
      store,
      settings: { ...settings, routes: settings.routes.map((route) => ({ ...route, slack: `#${route.name}` })) },
      rules,
      reading: {
        sources: [{ name: 'changelog', status: 'changed' }],
        notes: parseNotes(newest ? text : withoutNewest(text), compiled, 'CHANGELOG.md'),
        documents: [],
      },
      inventory: clusters,
      notifiers: [collectInto(received)],
      dryRun: false,
      now: new Date(now),
      clock: () => new Date(now),
      sleep: async () => {},
    })
    parts.push({
      title,
      routes: [...received].map(([channel, messages]) => ({
        route: channel.slice(1),
        targets: [`slack:${channel}`],
        messages,
      })),
    })
  }
  await writeFile(resolve(context.folder, html), await digestOf(store, settings, rules))
  await store.close()
  const { inverse } = context.terminal.colors
  context.print(parts, () =>
    [
      ...parts.map(({ title, routes }) => `${inverse(` ${title} `)}\n\n${consoleDemo(routes, context.terminal)}`),
      `The weekly digest of these teams, to be opened in a browser: ${html}`,
    ].join('\n\n\n'),
  )
}

/** The digests of the last week played, as a page. */
async function digestOf(store: Store, settings: Settings, rules: Rules): Promise<string> {
  const now = new Date(weeks.at(-1)!.now)
  const read = await createDigestReader(store, { settings, rules, now })
  const routed = digestRoutes(settings.routes, await store.clusters.active())
  return digestFile(await Promise.all(routed.map(read)), now)
}

function withoutNewest(text: string): string {
  const first = text.indexOf('\n## ')
  return text.slice(text.indexOf('\n## ', first + 1))
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
