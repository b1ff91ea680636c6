import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const lookout = join(import.meta.dirname, '../../src/lookout.js')

interface Service {
  /** Without a slash at its end. */
  readonly url: string
  stop(): Promise<void>
}

/** `lookout serve` in a process of its own, once it serves. */
export async function startService(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Service> {
  const child = spawn(process.execPath, [lookout, 'serve', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exit = once(child, 'exit')
  const log: string[] = []
  for await (const line of createInterface(child.stderr)) {
    log.push(line)
    const { fact, address } = readLine(line)
    if (fact !== 'started') continue
    child.stderr.resume()
    return {
      url: String(address),
      async stop() {
        child.kill('SIGTERM')
        await exit
      },
    }
  }
  throw new Error(`lookout serve did not start: ${log.join('\n')}`)
}

function readLine(line: string): Readonly<Record<string, unknown>> {
  return line.startsWith('{') ? (JSON.parse(line) as Record<string, unknown>) : {}
}
