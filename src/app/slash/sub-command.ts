import type { Settings } from '../../config/settings.ts'
import type { Cluster } from '../../domain/cluster.ts'
import type { Rules } from '../../domain/rule.ts'
import type { Page } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import type { Store } from '../../store/open-store.ts'
import type { Snapshot } from './snapshot.ts'

/** Whose clusters are spoken of: those of the routes that alert the channel, or all where an admin asks elsewhere. */
export interface Scope {
  /** `#payments-aks`, or `all routes`. */
  readonly name: string
  /** Names of the routes. */
  readonly routes: readonly string[]
  readonly clusters: readonly Cluster[]
  /** Tells it from every other scope of the snapshot; names do not, as that of each private channel is the same. */
  readonly key: string
}

/** What a sub-command answers from. */
export interface Asked {
  /** What stands behind the sub-command. */
  readonly words: readonly string[]
  readonly page: Page
  /** No clusters where none may be spoken of. */
  readonly scope: Scope
  readonly store: Store
  readonly snapshot: Snapshot
  /** Of the database when this was asked: what is read of it now may be recalled by it. */
  readonly stamp: string
  readonly settings: Settings
  readonly rules: Rules
  /** Slack's id of the person who asks. */
  readonly user: string
  readonly now: Date
}

/** One thing that the slash command can do. */
export interface SubCommand {
  readonly name: string
  /** What may follow the name: `CLUSTER 1.34`. */
  readonly takes: string
  readonly says: string
  /**
   * - `nobody`: it tells what AKS publishes, which everybody may know.
   * - `route`: it tells of clusters, in the channel that hears of them.
   * - `admin`: it changes the inventory.
   */
  readonly asks: 'nobody' | 'route' | 'admin'
  /** Throws LookoutErrors for the one who asks. */
  readonly answer: (asked: Asked) => Promise<Message>
}
