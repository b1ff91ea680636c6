import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { createProgram } from './create-program.ts'
import { reportFailure } from './report-failure.ts'

// A reader that stops early (`lookout notices list | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const stopping = new AbortController()

const program = createProgram({
  env: process.env,
  folder: process.cwd(),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  now: () => new Date(),
  // Rejects only when it is aborted.
  sleep: (seconds, signal) => setTimeout(seconds * 1000, undefined, { signal }).catch(() => {}),
  processName: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
  stopSignal() {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, stop)
    return stopping.signal
  },
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr, process.env)
}

// A request of an abandoned run, say, would keep the process alive.
if (stopping.signal.aborted) process.exit()

function stop(): void {
  process.off('SIGTERM', stop).off('SIGINT', stop)
  stopping.abort()
}
