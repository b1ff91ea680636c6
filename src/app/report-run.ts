import { routeTargets, type Route } from '../domain/route.ts'
import { consoleRun } from '../render/console-run.ts'
import { safeLine, safeName } from '../render/safe-text.ts'
import { foldNames } from '../render/words.ts'
import type { Store } from '../store/open-store.ts'
import type { Context } from './context.ts'
import { describeReading } from './describe-reading.ts'
import type { RunResult } from './run-once.ts'
import { withoutInventory } from './without-inventory.ts'

export interface ReportOptions {
  readonly store: Store
  readonly routes: readonly Route[]
  /** How long the run took. */
  readonly seconds: number
}

const mostNames = 10

/** Prints what a run did; what its reader has to mend goes to stderr, a line each. */
export async function reportRun(context: Context, result: RunResult, options: ReportOptions): Promise<void> {
  for (const line of complaints(result)) context.errors.write(`${line}\n`)
  const more = result.clusters.length === 0 ? await withoutInventory(options.store, context) : ''
  context.print(toJson(result), () => {
    const text = describeRun(context, result, options)
    return more === '' ? text : `${text}\n\n${more}`
  })
}

function complaints({ unrouted, unsent }: RunResult): string[] {
  const names = foldNames(unrouted.map(safeName), mostNames)
  return [
    ...(unrouted.length > 0 ? [`no route takes ${names}: add a route without match for what is left`] : []),
    ...unsent.map(({ delivery: { target, route }, status, reason }) => {
      const line = safeLine(`${target} (${route}): ${reason}`)
      return status === 'failed' ? line : `${line}; left to a later run`
    }),
  ]
}

function describeRun(
  { terminal, instant }: Context,
  { run, ingested, alerts, clusters }: RunResult,
  { routes, seconds }: ReportOptions,
): string {
  const sources = run.sources.map((source) => ({
    ...source,
    detail: describeReading(source, ingested.get(source.name)),
  }))
  const printed = new Set(routes.filter((route) => routeTargets(route).includes('console')).map(({ name }) => name))
  const listed = alerts.filter(({ route, status }) => status !== 'sent' || !printed.has(route))
  return consoleRun({ sources, alerts, listed, clusters: clusters.length, seconds }, terminal, instant)
}

function toJson({ run, releases, notices, alerts, unsent }: RunResult): object {
  const { counts, ...facts } = run
  return {
    run: {
      ...facts,
      releases,
      notices,
      newNotices: counts['newNotices'] ?? 0,
      edited: counts['edited'] ?? 0,
      withdrawn: counts['withdrawn'] ?? 0,
    },
    alerts,
    undelivered: unsent.map(({ delivery: { route, target }, status, reason }) => ({ route, target, status, reason })),
  }
}
