import type { Settings } from '../config/settings.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Rules } from '../domain/rule.ts'
import { mergeInventories } from '../inventory/merge-inventories.ts'
import { readInventory } from '../inventory/read-inventory.ts'
import type { Store } from '../store/open-store.ts'
import type { Context } from './context.ts'
import { createNotifiers } from './create-notifiers.ts'
import { readSources } from './read-sources.ts'
import { readText } from './read-text.ts'
import { runOnce, type RunResult } from './run-once.ts'

export interface WatchOptions {
  readonly context: Context
  readonly settings: Settings
  readonly rules: Rules
  readonly store: Store
  /** When it starts. */
  readonly now: Date
  /** Release notes to read in place of the sources; undefined = what the settings name. */
  readonly changelog?: string | undefined
  /** Inventory to read in place of the settings' files. */
  readonly clusters?: string | undefined
  /** Ends the reading of sources. */
  readonly signal?: AbortSignal
  /** Plans only. */
  readonly dryRun?: boolean
}

/**
 * The weekly job once, from the inventory's files and the sources to the messages. Throws LookoutError where a file is
 * not good; a source or a delivery that fails is told in the result.
 */
export async function watch(options: WatchOptions): Promise<RunResult> {
  const { context, settings, rules, store, now, changelog, clusters, dryRun = false } = options
  const inventory = await readClusters(context, clusters === undefined ? settings.clusters : [clusters])
  const reading = await readSources({ context, settings, rules, store, changelog, signal: options.signal })
  const notifiers = await createNotifiers(settings, context)
  try {
    return await runOnce({
      store,
      settings,
      rules,
      reading,
      inventory,
      notifiers,
      dryRun,
      now,
      clock: () => (context.options.now === undefined ? context.now() : now),
      sleep: context.sleep,
    })
  } finally {
    for (const notifier of notifiers) notifier.close?.()
  }
}

async function readClusters(context: Context, files: readonly string[]): Promise<Cluster[] | null> {
  if (files.length === 0) return null
  const inventories = []
  for (const name of files) inventories.push(readInventory(await readText(name, context), name))
  const { clusters, warnings } = mergeInventories(inventories)
  for (const warning of warnings) context.errors.write(`${warning}\n`)
  return [...clusters]
}
