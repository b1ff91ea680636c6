import { keyOfAlert } from '../domain/alert-event.ts'
import type { Alert, DeliveryStatus } from '../domain/alert.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Delivery } from '../domain/delivery.ts'
import type { Rules } from '../domain/rule.ts'
import type { Settings } from '../config/settings.ts'
import { createMatcher } from '../match/match-notices.ts'
import type { Notifier } from '../notify/notifier.ts'
import { sourceTroubles } from '../plan/source-troubles.ts'
import { ingestNotes, type Ingested } from '../store/ingest-notes.ts'
import type { Store } from '../store/open-store.ts'
import type { Run } from '../store/runs.ts'
import type { Sending } from './deliver.ts'
import { planRun, type Planned } from './plan-run.ts'
import { planTroubles } from './plan-troubles.ts'
import type { Reading, SourceReading } from './read-sources.ts'
import { refreshMessages } from './refresh-messages.ts'
import { sendOutbox } from './send-outbox.ts'

export interface RunInput {
  readonly store: Store
  readonly settings: Pick<Settings, 'routes' | 'alerts' | 'timezone' | 'slack' | 'secrets'>
  readonly rules: Rules
  readonly reading: Reading
  /** The whole inventory as its files tell it now; null = leave what is registered. */
  readonly inventory: readonly Cluster[] | null
  readonly notifiers: readonly Notifier[]
  /** Plans only: nothing is sent. */
  readonly dryRun: boolean
  readonly now: Date
  readonly clock: () => Date
  readonly sleep: (seconds: number) => Promise<void>
}

/** An alert and what became of its deliveries. */
export interface RunAlert extends Alert {
  readonly status: DeliveryStatus
}

export interface RunResult {
  readonly run: Run
  readonly releases: number
  readonly notices: number
  readonly ingested: ReadonlyMap<string, Ingested>
  readonly alerts: readonly RunAlert[]
  readonly clusters: readonly Cluster[]
  readonly unrouted: readonly string[]
  /** What did not go out, also of earlier runs. */
  readonly unsent: readonly Sending[]
}

/** Clusters that runs were handed make one source: one that is missing from the next run's files has left. */
const inventorySource = 'run'
/** Runs looked back at for sources that keep failing; runs on a file do not count, so that more than three are. */
const mostEarlier = 20

/**
 * The weekly job once: stores what was read, decides what is told, and sends it. What is stored, decided and put into the
 * outbox is one transaction; each message is sent after it and its answer written down, so that a crash loses nothing. Messages
 * that were told before are brought up to date last.
 */
export async function runOnce(input: RunInput): Promise<RunResult> {
  const { store, now } = input
  const id = await freeRunId(store, now)
  const { planned, ingested, run } = await store.transaction((within) => ingestAndPlan(within, input, id))
  const sendings = input.dryRun ? new Map<string, Sending>() : await sendOutbox(input, id, planned.clusters)
  if (!input.dryRun) await refreshMessages(input, id)
  const statuses = statusByAlert(await store.deliveries.ofRun(id), sendings)
  const finished: Run = { ...run, finishedAt: input.clock().toISOString() }
  await store.runs.save(finished)
  return {
    run: finished,
    releases: run.counts['releases'] ?? 0,
    notices: run.counts['notices'] ?? 0,
    ingested,
    alerts: planned.alerts.map((alert) => ({ ...alert, status: statuses.get(keyOfAlert(alert)) ?? 'planned' })),
    clusters: planned.clusters,
    unrouted: planned.unrouted,
    unsent: [...sendings.values()].filter(({ reason }) => reason !== null),
  }
}

async function ingestAndPlan(
  store: Store,
  input: RunInput,
  id: string,
): Promise<{ planned: Planned; ingested: ReadonlyMap<string, Ingested>; run: Run }> {
  const { now } = input
  const { sources, notes, documents } = input.reading
  await store.runs.save({ id, startedAt: now.toISOString(), finishedAt: null, sources: [], counts: {} })
  const ingested = notes ? await ingestNotes(store, notes, now) : new Map<string, Ingested>()
  await store.documents.save(documents, now)
  for (const source of sources) await remember(store, source, now)
  if (input.inventory) await store.clusters.import(input.inventory, inventorySource, now)
  const planned = await planRun(store, {
    run: id,
    routes: input.settings.routes,
    settings: input.settings.alerts,
    matcher: createMatcher(input.rules),
    now,
  })
  const earlier = await earlierOutcomes(store, id)
  await planTroubles(store, {
    routes: input.settings.routes,
    run: id,
    about: 'sources',
    troubles: sourceTroubles(sources, earlier),
    now,
  })
  const run: Run = {
    id,
    startedAt: now.toISOString(),
    finishedAt: null,
    sources: sources.map(({ validators: _validators, ...outcome }) => outcome),
    counts: {
      ...countAll([...ingested.values()]),
      releases: notes?.releases.length ?? 0,
      alerts: planned.alerts.length,
    },
  }
  await store.runs.save(run)
  return { planned, ingested, run }
}

/** Keeps what lets a source answer "unchanged" next time; one that did so, or failed, leaves that alone. */
async function remember(store: Store, { name, status, validators }: SourceReading, now: Date): Promise<void> {
  if (validators === undefined) return
  const before = (await store.sources.list()).find((source) => source.name === name)
  const changedAt = status === 'changed' ? now.toISOString() : (before?.changedAt ?? null)
  await store.sources.save({ name, changedAt, validators })
}

function countAll(all: readonly Ingested[]): Record<string, number> {
  const sum = (pick: (one: Ingested) => number): number => all.reduce((total, one) => total + pick(one), 0)
  return {
    newReleases: sum((one) => one.newReleases),
    newNotices: sum((one) => one.added),
    edited: sum((one) => one.edited),
    withdrawn: sum((one) => one.withdrawn),
    notices: sum((one) => one.added + one.edited + one.unchanged),
  }
}

/** The worst outcome of the deliveries that tell an alert counts. */
function statusByAlert(
  deliveries: readonly Delivery[],
  sendings: ReadonlyMap<string, Sending>,
): Map<string, DeliveryStatus> {
  const worst: readonly DeliveryStatus[] = ['failed', 'planned', 'sent']
  const statuses = new Map<string, DeliveryStatus>()
  for (const delivery of deliveries) {
    const own = sendings.get(delivery.id)?.status ?? 'planned'
    for (const alert of delivery.alerts) {
      const known = statuses.get(keyOfAlert(alert)) ?? 'sent'
      statuses.set(keyOfAlert(alert), worst.find((status) => status === own || status === known) ?? own)
    }
  }
  return statuses
}

/** How the sources fared in the last runs, the newest first, as far back as it counts. */
async function earlierOutcomes(store: Store, current: string): Promise<Run['sources'][]> {
  const runs = await store.runs.list(mostEarlier)
  return runs.filter(({ id }) => id !== current).map(({ sources }) => sources)
}

/** A run's instant; two of one instant, as with a fixed clock, are told apart by a number. */
async function freeRunId(store: Store, now: Date): Promise<string> {
  const taken = new Set((await store.runs.list(1_000)).map((run) => run.id))
  const instant = now.toISOString()
  let id = instant
  for (let count = 2; taken.has(id); count++) id = `${instant}-${count}`
  return id
}
