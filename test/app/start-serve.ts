import { once } from 'node:events'
import { Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { callLookout, surround, type Setting } from './run-lookout.ts'

export type LogLine = Readonly<Record<string, unknown>> & { readonly fact: string; readonly level: string }

export interface Served {
  /** Without a slash at its end. */
  readonly url: string
  readonly log: readonly LogLine[]
  /** All that was printed, log included. */
  readonly printed: () => string
  /** Resolves when so many lines with this fact were logged. */
  readonly logged: (fact: string, count?: number) => Promise<LogLine>
  /** Lets it look at the lease again. */
  readonly tick: () => void
  /** Asks it to stop, which abandons a run under way; resolves with the exit code. */
  readonly stop: () => Promise<number>
}

interface ServeSetting extends Setting {
  readonly processName?: string
  readonly args?: readonly string[]
}

/** Starts `lookout serve` in this process, on a free port, and waits until it serves. */
export async function startServe(setting: ServeSetting): Promise<Served> {
  const { processName = 'test', args = [] } = setting
  const stop = new AbortController()
  const pauses: (() => void)[] = []
  const waiting = new Set<() => void>()
  const log: LogLine[] = []
  let printed = ''
  const stream = (onText: (text: string) => void): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        printed += chunk.toString()
        onText(chunk.toString())
        done()
      },
    })
  const errors = stream((text) => {
    log.push(...text.trim().split('\n').map(parseLine))
    for (const look of waiting) look()
  })
  const ended = callLookout(['serve', '--log-level', 'debug', ...args], {
    ...surround(
      setting,
      stream(() => {}),
      errors,
    ),
    processName,
    stopSignal: () => stop.signal,
    async sleep(_, signal) {
      if (signal !== stop.signal || signal.aborted) return
      await Promise.race([once(signal, 'abort'), new Promise<void>((resolve) => pauses.push(resolve))])
    },
  })
  function logged(fact: string, count = 1): Promise<LogLine> {
    return new Promise((resolve) => {
      const look = (): void => {
        const line = log.filter((one) => one.fact === fact)[count - 1]
        if (line) resolve(line)
      }
      waiting.add(look)
      look()
    })
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
    tick() {
      for (const resume of pauses.splice(0)) resume()
    },
    stop: end,
  }
}

function parseLine(line: string): LogLine {
  return line.startsWith('{') ? (JSON.parse(line) as LogLine) : { fact: line, level: 'printed' }
}
