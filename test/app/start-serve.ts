import { EventEmitter, once } from 'node:events'
import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { callLookout, collector, surround, type Setting } from './run-lookout.ts'

export type LogLine = Readonly<Record<string, unknown>> & { readonly fact: string; readonly level: string }

export interface Served {
  /** Without a slash at its end. */
  readonly url: string
  readonly log: readonly LogLine[]
  /** All that went to stderr. */
  readonly printed: () => string
  /** The first line with this fact, once it was logged. */
  readonly logged: (fact: string) => Promise<LogLine>
  /** The next line with this fact. */
  readonly next: (fact: string) => Promise<LogLine>
  /** Lets it look at the lease again. */
  readonly tick: () => void
  /** Asks it to stop, which abandons a run under way; resolves with the exit code. */
  readonly stop: () => Promise<number>
}

/** Starts `lookout serve` in this process, on a free port, and waits until it serves. */
export async function startServe(setting: Setting & { readonly processName?: string }): Promise<Served> {
  const { processName = 'test' } = setting
  const stop = new AbortController()
  const pauses: (() => void)[] = []
  const facts = new EventEmitter()
  const log: LogLine[] = []
  let printed = ''
  const errors = new Writable({
    write(chunk: Buffer, _encoding, done) {
      printed += chunk.toString()
      const lines = chunk.toString().trim().split('\n').map(parseLine)
      log.push(...lines)
      for (const line of lines) facts.emit(line.fact, line)
      done()
    },
  })
  const ended = callLookout(['serve', '--log-level', 'debug'], {
    ...surround(setting, collector().stream, errors),
    processName,
    stopSignal: () => stop.signal,
    async sleep(_, signal) {
      if (signal !== stop.signal || signal.aborted) return
      await Promise.race([once(signal, 'abort'), new Promise<void>((resolve) => pauses.push(resolve))])
    },
  })
  async function logged(fact: string): Promise<LogLine> {
    const line = log.find((one) => one.fact === fact)
    return line ?? ((await once(facts, fact))[0] as LogLine)
  }
  async function end(): Promise<number> {
    stop.abort()
    return ended
  }
  onTestFinished(async () => void (await end()))
  const failed = ended.then((exitCode) => {
    throw new Error(`lookout serve left with ${exitCode}: ${printed}`)
  })
  const { address } = await Promise.race([logged('started'), failed])
  failed.catch(() => {})
  return {
    url: String(address),
    log,
    printed: () => printed,
    logged,
    next: async (fact) => (await once(facts, fact))[0] as LogLine,
    tick() {
      for (const resume of pauses.splice(0)) resume()
    },
    stop: end,
  }
}

function parseLine(line: string): LogLine {
  return line.startsWith('{') ? (JSON.parse(line) as LogLine) : { fact: line, level: 'printed' }
}
