import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { startGitHubServer } from '../servers/github-server.ts'
import type { LogLine } from './start-serve.ts'
import { workplace } from './workplace.ts'

const lookout = join(import.meta.dirname, '../../src/lookout.js')

it('leaves with 0 within 10 seconds of a SIGTERM, also while a run hangs; a second signal ends it at once', async () => {
  const github = await startGitHubServer()
  onTestFinished(() => github.close())
  const hang = (): void => {}
  github.faults.push(hang, hang)
  const place = workplace({ 'lookout.yaml': 'http: { port: 0 }' }, { env: { GITHUB_API_URL: github.url } })
  const patient = await startProcess(place)
  patient.process.kill('SIGTERM')
  const began = performance.now()
  expect(await patient.exit).toEqual([0, null])
  expect(performance.now() - began).toBeLessThan(10_000)
  expect(patient.log.map(({ fact }) => fact).slice(-3)).toEqual(['stopping', 'run abandoned', 'stopped'])

  const hurried = await startProcess(place)
  hurried.process.kill('SIGTERM')
  await hurried.logged('stopping')
  hurried.process.kill('SIGINT')
  expect(await hurried.exit).toEqual([null, 'SIGINT'])
}, 30_000)

/** A service of its own, once its first run is under way. */
async function startProcess({ folder, env }: { folder: string; env?: NodeJS.ProcessEnv }): Promise<{
  readonly process: ChildProcess
  readonly log: readonly LogLine[]
  readonly logged: (fact: string) => Promise<void>
  /** Exit code and signal. */
  readonly exit: Promise<unknown[]>
}> {
  const child = spawn(process.execPath, [lookout, 'serve'], { cwd: folder, env: { ...process.env, ...env } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exit = once(child, 'exit')
  const log: LogLine[] = []
  const facts = new EventEmitter()
  createInterface(child.stderr).on('line', (text) => {
    const line = JSON.parse(text) as LogLine
    log.push(line)
    facts.emit(line.fact)
  })
  const logged = async (fact: string): Promise<void> => {
    if (!log.some((line) => line.fact === fact)) await once(facts, fact)
  }
  await logged('run started')
  return { process: child, log, logged, exit }
}
