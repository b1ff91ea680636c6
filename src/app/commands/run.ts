import { appendFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readRules } from '../../config/read-rules.ts'
import type { Settings } from '../../config/settings.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { markdownRun } from '../../render/markdown-run.ts'
import { openStore } from '../../store/open-store.ts'
import type { Context } from '../context.ts'
import { databaseFile } from '../database-file.ts'
import { missingSecrets } from '../missing-secrets.ts'
import { reportRun } from '../report-run.ts'
import type { RunResult } from '../run-once.ts'
import { watch } from '../watch.ts'

interface RunOptions {
  readonly changelog?: string
  readonly clusters?: string
  readonly dryRun?: boolean
  readonly summary?: string
}

/** `lookout run` */
export async function run(context: Context, _args: readonly string[], options: RunOptions): Promise<void> {
  const started = performance.now()
  const settings = await context.settings()
  const { changelog, clusters, dryRun = false } = options
  if (!dryRun) refuseUnreachable(settings, 'set it, or try --dry-run')
  const rules = readRules(settings.rules)
  const store = openStore(databaseFile(context, settings), { copy: dryRun })
  try {
    const now = context.instant
    const result = await watch({ context, settings, rules, store, now, changelog, clusters, dryRun })
    const seconds = (performance.now() - started) / 1000
    await reportRun(context, result, { store, routes: settings.routes, seconds })
    if (options.summary !== undefined) {
      await appendFile(resolve(context.folder, options.summary), markdownRun(result.run.sources, result.alerts, now))
    }
    if (hasFailed(result)) process.exitCode = 1
  } finally {
    await store.close()
  }
}

/** Whether something that was needed failed. */
export function hasFailed({ run: { sources }, unsent }: RunResult): boolean {
  // Nobody promises the release tracker; what it lacks the release notes tell later.
  const needed = sources.filter(({ name }) => name !== 'release-tracker')
  return [...needed, ...unsent].some(({ status }) => status === 'failed')
}

/** Refused before anything is planned, so that no alert is lost to a missing secret. */
export function refuseUnreachable(settings: Settings, mend: string): void {
  const refusals = missingSecrets(settings).map(({ fault }) => `${fault}; ${mend}`)
  if (refusals.length > 0) throw new LookoutError(refusals.join('\n'))
}
