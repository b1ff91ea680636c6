import type { Settings } from '../config/settings.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { safeJson } from '../domain/safe-json.ts'
import type { Terminal } from '../render/terminal.ts'

/** The world outside, handed in once by main. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly folder: string
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  readonly errors: NodeJS.WritableStream & { readonly isTTY?: boolean }
  readonly now: () => Date
  /** Resolves after so many seconds, or as soon as the signal is aborted. */
  readonly sleep: (seconds: number, signal?: AbortSignal) => Promise<void>
  /** Tells this process from every other that may share its database. */
  readonly processName: string
  /**
   * Aborted when the process is asked to stop. Signals end a command at once unless it asks for this; then the first one
   * is left to the command, and the second ends it.
   */
  readonly stopSignal: () => AbortSignal
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly config?: string
  readonly db?: string
  readonly now?: string
  readonly json?: boolean
  readonly logLevel?: string
}

/** What a command works with. */
export interface Context extends Surroundings {
  readonly options: CommonOptions
  /** One instant for the whole command. */
  readonly instant: Date
  readonly terminal: Terminal
  settings(): Promise<Settings>
  /** Prints a result: the value as JSON where `--json` asks for it, otherwise its text. */
  print(value: unknown, text: () => string): void
  /** A line of progress, on stderr and only for people. */
  progress(line: string): void
}

/** Makes the context of one command. Throws a {@link LookoutError} where `--now` is no instant. */
export async function createContext(surroundings: Surroundings, options: CommonOptions): Promise<Context> {
  const { env, output, errors, folder } = surroundings
  const instant = readInstant(options.now, surroundings.now)
  const { createColors } = (await import('picocolors')).default
  const people = output.isTTY === true && !options.json && !env['NO_COLOR'] && !env['CI']
  return {
    ...surroundings,
    options,
    instant,
    terminal: { colors: createColors(people), width: Math.min(output.columns ?? 100, 160) },
    async settings() {
      const { readSettings } = await import('../config/read-settings.ts')
      return readSettings({ file: options.config, folder, env })
    },
    print(value, text) {
      output.write(options.json ? `${safeJson(value, 2)}\n` : `${text()}\n`)
    },
    progress(line) {
      if (!options.json && errors.isTTY === true && !env['CI']) errors.write(`${line}\n`)
    },
  }
}

function readInstant(text: string | undefined, clock: () => Date): Date {
  if (text === undefined) return clock()
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) {
    throw new LookoutError(`--now ${text}: is not an instant; write it as 2025-10-20T00:00:00Z`)
  }
  return instant
}
