import { onTestFinished } from 'vitest'
import type { RunAlert } from '../../src/app/run-once.ts'
import type { SourceOutcome } from '../../src/domain/source-outcome.ts'
import { azCluster, azPool } from '../inventory/az-cluster.ts'
import { startSlackServer, type SlackServer, type SlackServerOptions } from '../servers/slack-server.ts'
import type { Outcome } from './run-lookout.ts'
import { workplace, type Workplace } from './workplace.ts'

const token = 'xoxb-planted-0123456789'

/** What `lookout run --json` prints. */
interface RunDocument {
  readonly run: {
    readonly id: string
    readonly startedAt: string
    readonly finishedAt: string
    readonly sources: readonly SourceOutcome[]
    readonly releases: number
    readonly notices: number
    readonly newNotices: number
    readonly edited: number
    readonly withdrawn: number
  }
  readonly alerts: readonly RunAlert[]
  readonly undelivered: readonly { readonly target: string; readonly status: string; readonly reason: string }[]
}

/** A run with what it printed and what it posted. */
interface Week extends Outcome, RunDocument {
  /** Each alert as `shop new Windows Server 2019 retires`. */
  readonly told: readonly string[]
  /** Messages that reached Slack, as `C1 Windows …`. */
  readonly posted: readonly string[]
}

/** A workplace whose routes post to Slack, week after week. */
export interface Watch extends Workplace {
  readonly slack: SlackServer
  /** `lookout run --json` at this instant. */
  readonly week: (now: string, ...args: string[]) => Promise<Week>
}

interface WatchOptions extends SlackServerOptions {
  readonly config?: string
  readonly notes?: string
  readonly clusters?: readonly unknown[]
  readonly env?: NodeJS.ProcessEnv
  readonly sleep?: (seconds: number) => Promise<void>
}

/** A shop's two clusters: one with a Windows Server 2019 pool, one on Azure Linux 2. */
export const shopClusters = [
  azCluster({
    name: 'shop-prod',
    id: '/subscriptions/s/shop-prod',
    tags: { team: 'shop' },
    agentPoolProfiles: [
      azPool(),
      azPool({
        name: 'win',
        osType: 'Windows',
        osSku: 'Windows2019',
        nodeImageVersion: 'AKSWindows-2019-17763.7009.250319',
      }),
    ],
  }),
  azCluster({
    name: 'shop-test',
    id: '/subscriptions/s/shop-test',
    tags: { team: 'shop' },
    agentPoolProfiles: [azPool({ osSku: 'AzureLinux', nodeImageVersion: 'AKSAzureLinux-V2gen2-202508.06.0' })],
  }),
]

export const windows = 'Windows Server 2019 retires on 1 March 2026. Move to Windows Server 2022 pools.'
export const linux = 'Azure Linux 2.0 node pools lose support on 30 November 2025. Move to Azure Linux 3.0.'

/** Release notes with one release that announces these bullets. */
export function announce(date: string, ...bullets: string[]): string {
  return `## Release ${date}\n\n### Announcements\n\n${bullets.map((bullet) => `* ${bullet}\n`).join('')}\n`
}

/** Settings of a shop with one channel. */
export const oneRoute = "clusters: [clusters.json]\nroutes:\n  - name: shop\n    slack: '#shop-aks'\n"

export async function startWatch(options: WatchOptions = {}): Promise<Watch> {
  const { config = oneRoute, notes = announce('2025-10-12', windows, linux), clusters = shopClusters } = options
  const channels = [
    { id: 'C1', name: 'shop-aks' },
    { id: 'C2', name: 'platform-aks' },
  ]
  const slack = await startSlackServer({ token, channels, ...options })
  onTestFinished(() => slack.close())
  const place = workplace(
    { 'lookout.yaml': config, 'CHANGELOG.md': notes, 'clusters.json': JSON.stringify(clusters) },
    {
      env: { SLACK_BOT_TOKEN: token, SLACK_API_URL: slack.url, ...options.env },
      ...(options.sleep && { sleep: options.sleep }),
    },
  )
  return {
    ...place,
    slack,
    async week(now, ...args) {
      const before = slack.posts.length
      const outcome = await place.run('run', '--now', now, '--json', ...args)
      const document = JSON.parse(outcome.stdout || '{"alerts":[]}') as RunDocument
      return {
        ...outcome,
        ...document,
        told: document.alerts.map(({ route, reason, title }) => `${route} ${reason} ${title}`),
        posted: slack.posts.slice(before).map(({ channel, text }) => `${channel} ${text}`),
      }
    },
  }
}
