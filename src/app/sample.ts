import { join } from 'node:path'
import { readRules } from '../config/read-rules.ts'
import { readSettings } from '../config/read-settings.ts'
import type { Settings } from '../config/settings.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Route } from '../domain/route.ts'
import type { Rules } from '../domain/rule.ts'
import { readInventory } from '../inventory/read-inventory.ts'
import type { Notifier } from '../notify/notifier.ts'
import { compileRules } from '../parse/compile-rules.ts'
import { parseNotes } from '../parse/parse-notes.ts'
import { openStore, type Store } from '../store/open-store.ts'
import type { Context } from './context.ts'
import { digestFile } from './digest-file.ts'
import { digestRoutes } from './digest-routes.ts'
import { createDigestReader } from './read-digest.ts'
import type { SourceReading } from './read-sources.ts'
import { readText } from './read-text.ts'
import { runOnce } from './run-once.ts'

/**
 * Three teams' clusters and the release notes they read: what Lookout shows itself with, offline and in memory. Each route
 * hears in a channel of its name.
 */
export interface Sample {
  readonly store: Store
  readonly settings: Settings
  readonly rules: Rules
  /** The weekly job, its messages handed to `notifier`. */
  play(week: SampleWeek, notifier: Notifier): Promise<void>
  /** The digests of all teams as a page. */
  digest(now: Date): Promise<string>
}

/** A clock of its own lets a sample read the same in any year. */
export interface SampleWeek {
  /** The instant; releases of later days were not published yet. */
  readonly now: string
  /** The teams' clusters by then; those of the sample unless given. */
  readonly change?: (cluster: Cluster) => Cluster
  /** How sources fared besides the release notes. */
  readonly sources?: readonly SourceReading[]
}

interface SampleOptions {
  /** Secrets that turn parts on. */
  readonly env?: NodeJS.ProcessEnv
  /** Releases that stand above those of the sample. */
  readonly notes?: string
  /** Its routes otherwise than in the sample's file; as there unless given. */
  readonly reroute?: (routes: readonly Route[]) => readonly Route[]
}

const folder = join(import.meta.dirname, '../../data/sample')

export async function openSample(
  context: Context,
  { env = {}, notes = '', reroute = (routes) => routes }: SampleOptions = {},
): Promise<Sample> {
  const written = readSettings({ file: 'lookout.yaml', folder, env })
  const routes = reroute(written.routes).map((route) => ({ ...route, slack: `#${route.name}` }))
  const settings = { ...written, routes }
  const rules = readRules()
  const compiled = compileRules(rules)
  const text = notes + (await readText(join(folder, 'CHANGELOG.md'), context))
  const file = join(folder, 'clusters.json')
  const { clusters } = readInventory(await readText(file, context), file)
  const store = openStore(join(folder, 'sample.db'), { copy: true })
  return {
    store,
    settings,
    rules,
    async play({ now, change = (cluster) => cluster, sources = [] }, notifier) {
      await runOnce({
        store,
        settings,
        rules,
        reading: {
          sources: [{ name: 'changelog', status: 'changed' }, ...sources],
          notes: parseNotes(publishedBy(now, text), compiled, 'CHANGELOG.md'),
          documents: [],
        },
        inventory: clusters.map(change),
        notifiers: [notifier],
        dryRun: false,
        now: new Date(now),
        clock: () => new Date(now),
        sleep: async () => {},
      })
    },
    async digest(now) {
      const read = await createDigestReader(store, { settings, rules, now })
      const routed = digestRoutes(settings.routes, await store.clusters.active())
      return digestFile(await Promise.all(routed.map(read)), now)
    },
  }
}

function publishedBy(now: string, text: string): string {
  const isPublished = (part: string): boolean => (/^## .*?(\d{4}-\d{2}-\d{2})/.exec(part)?.[1] ?? '') <= now
  return text
    .split(/^(?=## )/m)
    .filter(isPublished)
    .join('')
}
