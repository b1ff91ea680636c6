import { setTimeout } from 'node:timers/promises'
import { readRules } from '../../config/read-rules.ts'
import type { Settings } from '../../config/settings.ts'
import type { Cluster } from '../../domain/cluster.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { readInventory } from '../../inventory/read-inventory.ts'
import { mergeInventories } from '../../inventory/merge-inventories.ts'
import { consoleRun } from '../../render/console-run.ts'
import { openStore } from '../../store/open-store.ts'
import { createNotifiers } from '../create-notifiers.ts'
import type { Context } from '../context.ts'
import { databaseFile } from '../database-file.ts'
import { describeReading } from '../describe-reading.ts'
import { readSources } from '../read-sources.ts'
import { readText } from '../read-text.ts'
import { runOnce, type RunResult } from '../run-once.ts'
import { withoutInventory } from '../without-inventory.ts'

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
      sleep: (seconds) => setTimeout(seconds * 1000),
    })
    await report(context, result, { started, store, settings })
    if (result.run.sources.some(({ status }) => status === 'failed') || hasFailed(result)) process.exitCode = 1
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

function hasFailed(result: RunResult): boolean {
  return result.alerts.some(({ status }) => status === 'failed')
}

async function report(
  context: Context,
  result: RunResult,
  { started, store, settings }: { started: number; store: ReturnType<typeof openStore>; settings: Settings },
): Promise<void> {
  const { run, alerts, clusters, unrouted } = result
  if (unrouted.length > 0)
    context.errors.write(`no route takes ${unrouted.join(', ')}: add a route without match for what is left\n`)
  const { sources } = run
  const json = {
    run: {
      id: run.id,
      startedAt: run.startedAt,
      finishedAt: run.finishedAt,
      sources,
      releases: result.releases,
      notices: result.notices,
      newNotices: run.counts['newNotices'] ?? 0,
      edited: run.counts['edited'] ?? 0,
      withdrawn: run.counts['withdrawn'] ?? 0,
    },
    alerts,
  }
  const seconds = (performance.now() - started) / 1000
  const lines = sources.map((source) => ({
    ...source,
    detail: describeReading(source, result.ingested.get(source.name)),
  }))
  const printed = new Set(settings.routes.filter(({ slack }) => slack === null).map(({ name }) => name))
  const listed = alerts.filter(({ route, status }) => status !== 'sent' || !printed.has(route))
  const more = clusters.length === 0 ? await withoutInventory(store, context) : ''
  context.print(json, () => {
    const text = consoleRun(
      { sources: lines, alerts, listed, clusters: clusters.length, seconds },
      context.terminal,
      context.instant,
    )
    return more === '' ? text : `${text}\n\n${more}`
  })
}
