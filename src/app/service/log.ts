import { pino } from 'pino'
import { LookoutError } from '../../domain/lookout-error.ts'
import { safeLine } from '../../render/safe-text.ts'

/** Plain values alone: nothing that could hold a secret where nobody looks. */
type LogValues = Readonly<Record<string, string | number | boolean | null>>

/** Writes one line a fact. */
export type Log = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (fact: string, values?: LogValues) => void>>

export interface LogOptions {
  readonly stream: NodeJS.WritableStream
  readonly level: string
  readonly now: () => Date
  /** Masks the secrets in a text. */
  readonly hideSecrets: (text: string) => string
}

const longest = 2000

/** A log of JSON lines, each with its level, instant and fact. */
export function createLog({ stream, level, now, hideSecrets }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'fact',
      timestamp: () => `,"time":"${now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: hideSecrets },
    },
    stream,
  )
  // Masked before they are cut to length as well: half a secret is one too.
  const shown = (values: LogValues = {}): LogValues =>
    mapStrings(values, (text) => safeLine(hideSecrets(text), longest))
  return {
    debug: (fact, values) => logger.debug(shown(values), fact),
    info: (fact, values) => logger.info(shown(values), fact),
    warn: (fact, values) => logger.warn(shown(values), fact),
    error: (fact, values) => logger.error(shown(values), fact),
  }
}

/** Why something went wrong. Only what is nobody's mistake tells where it happened. */
export function reasonOf(error: unknown): string {
  if (error instanceof LookoutError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function mapStrings(values: LogValues, change: (text: string) => string): LogValues {
  const entries = Object.entries(values)
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? change(value) : value]))
}
