import { readRules } from '../../config/read-rules.ts'
import type { Settings } from '../../config/settings.ts'
import type { Cluster } from '../../domain/cluster.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { readInventory } from '../../inventory/read-inventory.ts'
import { mergeInventories } from '../../inventory/merge-inventories.ts'
import { openStore } from '../../store/open-store.ts'
import { createNotifiers } from '../create-notifiers.ts'
import type { Context } from '../context.ts'
import { databaseFile } from '../database-file.ts'
import { readSources } from '../read-sources.ts'
import { readText } from '../read-text.ts'
import { reportRun } from '../report-run.ts'
import { runOnce } from '../run-once.ts'

interface RunOptions {
  readonly changelog?: string
  readonly clusters?: string
  readonly dryRun?: boolean
}

/** `lookout run` */
export async function run(context: Context, _args: readonly string[], options: RunOptions): Promise<void> {
  const started = performance.now()
  const settings = await context.settings()
  const dryRun = options.dryRun ?? false
  if (!dryRun) refuseUnreachable(settings)
  const inventory = await readClusters(context, settings, options.clusters)
  const rules = readRules(settings.rules)
  const store = openStore(databaseFile(context, settings), { copy: dryRun })
  try {
    const readings = await readSources({ context, settings, rules, store, changelog: options.changelog })
    const notifiers = createNotifiers(settings, context)
    const result = await runOnce({
      store,
      settings,
      rules,
      readings,
      inventory,
      notifiers,
      dryRun,
      now: context.instant,
      clock: () => (context.options.now === undefined ? context.now() : context.instant),
      sleep: context.sleep,
    })
    const seconds = (performance.now() - started) / 1000
    await reportRun(context, result, { store, routes: settings.routes, seconds })
    if ([...result.run.sources, ...result.unsent].some(({ status }) => status === 'failed')) process.exitCode = 1
  } finally {
    await store.close()
  }
}

/** Refused before anything is planned, so that no alert is lost to a missing token. */
function refuseUnreachable({ routes, secrets }: Settings): void {
  const unreachable = routes.filter(({ slack }) => slack !== null)
  if (unreachable.length === 0 || secrets.slackBotToken !== null) return
  const names = unreachable.map(({ name, slack }) => `${name} (${slack})`).join(', ')
  throw new LookoutError(`SLACK_BOT_TOKEN is not set, but routes post to Slack: ${names}; set it, or try --dry-run`)
}

async function readClusters(context: Context, settings: Settings, file: string | undefined): Promise<Cluster[] | null> {
  const files = file === undefined ? settings.clusters : [file]
  if (files.length === 0) return null
  const inventories = []
  for (const name of files) inventories.push(readInventory(await readText(name, context), name))
  const { clusters, warnings } = mergeInventories(inventories)
  for (const warning of warnings) context.errors.write(`${warning}\n`)
  return [...clusters]
}
