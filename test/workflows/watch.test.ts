import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { load as parse } from 'js-yaml'
import { temporaryFolder } from '../store/temporary-store.ts'

interface Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] }
  readonly concurrency: { readonly group: string }
  readonly jobs: { readonly watch: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] } }
}

const file = join(import.meta.dirname, '../../.github/workflows/watch.yml')
const workflow = parse(readFileSync(file, 'utf8')) as Workflow

/** Runs a step's script as the runner does. */
function runStep(name: string, folder: string): void {
  const script = workflow.jobs.watch.steps.find((step) => step.name === name)?.run ?? 'exit 99'
  const env = { PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, HOME: folder, LOOKOUT_DB: 'lookout.db' }
  execFileSync('bash', ['-e', '-c', script], { cwd: folder, env, stdio: 'pipe' })
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
}

it('runs once a week at an odd minute, one at a time', () => {
  expect(workflow.on.schedule).toHaveLength(1)
  expect(Number(workflow.on.schedule[0]?.cron.split(' ')[0]) % 5).not.toBe(0)
  expect(workflow.concurrency.group).not.toBe('')
})

it('the database is kept from run to run on a branch with one commit', () => {
  const origin = temporaryFolder()
  git(origin, 'init', '-q', '--bare')
  for (const week of [1, 2, 3]) {
    const runner = join(temporaryFolder(), 'checkout')
    mkdirSync(runner)
    git(runner, 'init', '-q')
    git(runner, 'remote', 'add', 'origin', origin)
    runStep('Fetch what was remembered', runner)
    expect(existsSync(join(runner, 'lookout.db'))).toBe(week > 1)
    const database = new Database(join(runner, 'lookout.db'))
    database.exec('CREATE TABLE IF NOT EXISTS weeks (week INTEGER)')
    database.prepare('INSERT INTO weeks VALUES (?)').run(week)
    expect(database.prepare('SELECT count(*) FROM weeks').pluck().get()).toBe(week)
    database.close()
    runStep('Remember', runner)
  }
  expect(git(origin, 'rev-list', '--count', 'lookout-state').trim()).toBe('1')
})

it('a memory that cannot be reached is not taken for a first run', () => {
  const runner = temporaryFolder()
  git(runner, 'init', '-q')
  git(runner, 'remote', 'add', 'origin', join(runner, 'gone'))
  expect(() => runStep('Fetch what was remembered', runner)).toThrow('Command failed')
  rmSync(join(runner, 'lookout.db'), { force: true })
  expect(() => runStep('Remember', runner)).not.toThrow()
})
