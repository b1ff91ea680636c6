import { Readable, Writable } from 'node:stream'
import type { Surroundings } from '../../src/app/context.ts'
import { createProgram } from '../../src/app/create-program.ts'
import { reportFailure } from '../../src/app/report-failure.ts'

/** What surrounds a command in a test. */
export interface Setting {
  /** Working folder; relative paths and the default database are in it. */
  readonly folder: string
  readonly stdin?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
  /** The clock, an ISO instant; `--now` is not needed. */
  readonly now?: string
  /** Called in the stead of waiting so many seconds. */
  readonly sleep?: (seconds: number) => Promise<void>
}

/** What a command left behind. */
export interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

/** Runs `lookout` as main does, in this process, on real files. */
export async function runLookout(args: readonly string[], setting: Setting): Promise<Outcome> {
  const [output, errors] = [collector(), collector()]
  const exitCode = await callLookout(args, surround(setting, output.stream, errors.stream))
  return { stdout: output.text(), stderr: errors.text(), exitCode }
}

/** What main hands to the program, made of a test's setting. */
export function surround(
  { folder, stdin = '', env = {}, now = '2025-10-20T00:00:00Z', sleep = async () => {} }: Setting,
  output: NodeJS.WritableStream,
  errors: NodeJS.WritableStream,
): Surroundings {
  return {
    env,
    folder,
    input: Readable.from([stdin]),
    output,
    errors,
    now: () => new Date(now),
    sleep,
    processName: 'test',
    stopSignal: () => new AbortController().signal,
  }
}

/** Resolves with the exit code. */
export async function callLookout(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    process.exitCode = 0
    await createProgram(surroundings).parseAsync(args, { from: 'user' })
    return process.exitCode
  } catch (error) {
    return reportFailure(error, surroundings.errors, surroundings.env)
  } finally {
    process.exitCode = undefined
  }
}

/** The same with `--json`, parsed; a failure fails the test with what was on stderr. */
export async function askLookout<T>(args: readonly string[], setting: Setting): Promise<T> {
  const { stdout, stderr, exitCode } = await runLookout([...args, '--json'], setting)
  if (exitCode !== 0) throw new Error(`lookout ${args.join(' ')}: ${stderr}`)
  return JSON.parse(stdout) as T
}

export function collector(): { readonly stream: NodeJS.WritableStream; readonly text: () => string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') }
}
