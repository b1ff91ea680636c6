import { join } from 'node:path'
import { expect } from 'vitest'
import { createAnswerCommand } from '../../../src/app/slash/answer-command.ts'
import type { CommandAnswer } from '../../../src/app/slack/command.ts'
import { readRules } from '../../../src/config/read-rules.ts'
import { readSettings } from '../../../src/config/read-settings.ts'
import type { Language } from '../../../src/domain/route.ts'
import { consoleMessage } from '../../../src/render/console-message.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { messageContent } from '../../../src/notify/slack-content.ts'
import { expectOnlyTextPosted } from '../../hostile/only-text.ts'
import { azCluster } from '../../inventory/az-cluster.ts'
import { plainTerminal } from '../../render/plain-terminal.ts'
import { refuseBlocks } from '../../servers/slack-blocks.ts'
import { temporaryStore } from '../../store/temporary-store.ts'
import { announce, linux, shopClusters, startWatch, windows, type Watch } from '../watch.ts'

/** An answer as a person sees it. */
export interface Seen {
  readonly text: string
  readonly visibility: CommandAnswer['visibility']
  readonly blocks: CommandAnswer['blocks']
  /** What its buttons ask next, by their labels. */
  readonly buttons: Readonly<Record<string, string>>
}

interface AskOptions {
  readonly channel?: { readonly id: string; readonly name: string }
  readonly user?: string
  readonly now?: string
}

export interface Asking extends Omit<Watch, 'ask'> {
  readonly store: Store
  /** Asks in the shop's channel; fails the test with an answer that Slack would refuse. */
  readonly ask: (text: string, options?: AskOptions) => Promise<Seen>
}

export const shop = { id: 'C1', name: 'shop-aks' }
export const elsewhere = { id: 'C9', name: 'random' }
export const admin = 'UADMIN1'
export const today = '2025-10-20T09:00:00Z'

const config = (language: Language) => `clusters: [clusters.json]
slack: { admins: [${admin}] }
routes:
  - { name: shop, match: 'cluster.tags.team == "shop"', slack: '#shop-aks', language: ${language} }
  - { name: web, slack: C2PLATFORM, language: ${language} }
`
export const askedNotes = `${announce('2025-10-12', windows, 'Kubernetes 1.31 is no longer supported after 1 November 2025.', 'Kubernetes 1.34 is now generally available.')}
### Behavioral Changes

* Starting with Kubernetes 1.34, the API server rejects kubenet clusters.
* The Istio add-on now rejects gateways without a selector.

### Component Updates

* Ubuntu 22.04 node image is now 202510.03.0.

${announce('2025-09-14', linux)}`

const webCluster = azCluster({
  name: 'web-prod',
  id: '/subscriptions/s/web-prod',
  tags: { team: 'web' },
  currentKubernetesVersion: '1.31.9',
  networkProfile: { networkPlugin: 'kubenet' },
})

/** A database filled by a run, and the slash command over it. */
export async function startAsking(
  filled: { notes?: string; clusters?: readonly unknown[]; language?: Language } = {},
): Promise<Asking> {
  const watch = await startWatch({
    config: config(filled.language ?? 'en'),
    notes: filled.notes ?? askedNotes,
    clusters: filled.clusters ?? [...shopClusters, webCluster],
    channels: [shop, { id: 'C2PLATFORM', name: 'platform-aks' }],
  })
  const { exitCode, stderr } = await watch.week(today, '--changelog', 'CHANGELOG.md')
  expect([stderr, exitCode]).toEqual(['', 0])
  const store = temporaryStore(join(watch.folder, 'lookout.db'))
  const settings = readSettings({ file: undefined, folder: watch.folder, env: {} })
  const clock = { now: today }
  const answer = createAnswerCommand({ store, settings, rules: readRules(), now: () => new Date(clock.now) })
  return {
    ...watch,
    store,
    ask: async (text, { channel = shop, user = 'U1', now = today } = {}) => {
      clock.now = now
      const request = { text, userId: user, channelId: channel.id, channelName: channel.name }
      const { visibility, ...message } = await answer(request)
      const content = messageContent(message) as { text: string; blocks: unknown }
      expect(refuseBlocks(content.blocks)).toBeNull()
      expectOnlyTextPosted(content)
      const controls = (message.controls ?? []).flatMap(({ elements }): readonly object[] => elements)
      const buttons = controls.filter((one) => 'value' in one) as { text: { text: string }; value: string }[]
      return {
        text: consoleMessage(message, { ...plainTerminal, width: 1000 }),
        visibility,
        blocks: message.blocks,
        buttons: Object.fromEntries(buttons.map((one) => [one.text.text, one.value])),
      }
    },
  }
}
