import { Writable } from 'node:stream'
import { hasFailed } from '../commands/run.ts'
import { watch, type WatchOptions } from '../watch.ts'
import { logRun } from './log-run.ts'
import { reasonOf, type Log } from './log.ts'
import type { Metrics } from './metrics.ts'

export interface WatchRunOptions extends Omit<WatchOptions, 'now'> {
  readonly now: () => Date
  readonly log: Log
  readonly metrics: Metrics
}

/** Does the weekly job once and logs what became of it; whatever goes wrong is logged, too, and ends nothing. */
export async function watchRun({ now, log, metrics, ...options }: WatchRunOptions): Promise<void> {
  const began = performance.now()
  const elapsed = (): number => Math.round(performance.now() - began) / 1000
  log.info('run started')
  try {
    const result = await watch({ ...options, context: logging(options.context, log), now: now() })
    logRun(log, result, elapsed())
    metrics.runEnded(hasFailed(result) ? 'incomplete' : 'ok', elapsed())
  } catch (error) {
    log.error('run failed', { reason: reasonOf(error) })
    metrics.runEnded('failed', elapsed())
  }
}

/** What the job tells people as it goes is logged instead. */
function logging(context: WatchOptions['context'], log: Log): WatchOptions['context'] {
  const errors = new Writable({
    write(line: Buffer, _encoding, done) {
      log.warn(line.toString())
      done()
    },
  })
  return { ...context, errors, progress: (line) => log.debug(line) }
}
