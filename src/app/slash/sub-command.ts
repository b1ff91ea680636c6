import type { Settings } from '../../config/settings.ts'
import type { Cluster } from '../../domain/cluster.ts'
import type { Language } from '../../domain/route.ts'
import type { Rules } from '../../domain/rule.ts'
import type { Page } from '../../render/answer-page.ts'
import type { Words } from '../../render/languages/language.ts'
import type { Store } from '../../store/open-store.ts'
import type { Answer } from '../slack/command.ts'
import type { Snapshot } from './snapshot.ts'

/** Whose clusters are spoken of: those of the routes that alert the channel, or all where an admin asks elsewhere. */
export interface Scope {
  /** `#payments-aks`, or `all routes`. */
  readonly name: string
  /** Of the routes, where they have one. */
  readonly language: Language
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
  /** What is said in the language of those who ask. */
  readonly says: Words
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
  readonly name: keyof Words['help']['commands']
  /** What may follow the name: `CLUSTER 1.34`. */
  readonly takes: string
  /**
   * - `nobody`: it tells what AKS publishes, which everybody may know.
   * - `route`: it tells of clusters, in the channel that hears of them.
   * - `admin`: it changes the inventory.
   */
  readonly asks: 'nobody' | 'route' | 'admin'
  /** What opens where nothing stands behind the name. It has three seconds, so that nothing is read for it. */
  readonly window?: (settings: Settings, says: Words) => Answer
  /** Throws LookoutErrors for the one who asks. */
  readonly answer: (asked: Asked) => Promise<Answer>
}
