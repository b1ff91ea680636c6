import { setTimeout } from 'node:timers/promises'
import { createProgram } from './create-program.ts'
import { reportFailure } from './report-failure.ts'

// A reader that stops early (`lookout notices list | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const program = createProgram({
  env: process.env,
  folder: process.cwd(),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  now: () => new Date(),
  sleep: (seconds) => setTimeout(seconds * 1000),
})

try {
  await program.parseAsync(process.argv)
} catch (error) {
  process.exitCode = reportFailure(error, process.stderr, process.env)
}
