import { safeName } from '../../render/safe-text.ts'
import { foldNames } from '../../render/words.ts'
import type { Sending } from '../deliver.ts'
import { describeReading } from '../describe-reading.ts'
import type { RunResult } from '../run-once.ts'
import type { Log } from './log.ts'

const mostNames = 10

/** Logs what a run did: a line a source, a line each thing that somebody has to mend, a line of totals. */
export function logRun(log: Log, { run, ingested, clusters, unrouted, unsent }: RunResult, seconds: number): void {
  for (const source of run.sources) {
    const { name, status } = source
    const detail = describeReading(source, ingested.get(name))
    log[status === 'failed' ? 'warn' : 'info']('source read', { source: name, status, detail })
  }
  logUnsent(log, unsent)
  if (clusters.length === 0) log.warn('no clusters are registered; name files under clusters in the configuration')
  if (unrouted.length > 0)
    log.warn('no route takes these clusters', { names: foldNames(unrouted.map(safeName), mostNames) })
  log.info('run finished', { run: run.id, seconds, clusters: clusters.length, ...run.counts })
}

/** Logs each delivery that did not go out, and why. */
export function logUnsent(log: Log, sendings: readonly Sending[]): void {
  for (const { delivery, status, reason } of sendings) {
    if (reason === null) continue
    const { route, target } = delivery
    log.warn(status === 'failed' ? 'delivery failed' : 'delivery left for later', { route, target, reason })
  }
}
