import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runOnce, type RunAlert } from '../../src/app/run-once.ts'
import { readRules } from '../../src/config/read-rules.ts'
import { readInventory } from '../../src/inventory/read-inventory.ts'
import { compileRules } from '../../src/parse/compile-rules.ts'
import { parseNotes } from '../../src/parse/parse-notes.ts'
import { openStore } from '../../src/store/open-store.ts'

const { values: options } = parseArgs({
  options: {
    bundle: { type: 'string', default: '../shared/corpus/changelog-history.bundle' },
    clusters: { type: 'string', default: '../shared/gold/fleet.json' },
    verbose: { type: 'boolean', default: false },
  },
})

/** One version of the CHANGELOG, as it was committed. */
interface Version {
  readonly commit: string
  readonly at: Date
}

/** Plays the history of a CHANGELOG version after version and counts what each run told. */
async function replay(bundle: string, clustersFile: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-replay-'))
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', join(folder, 'history'), ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })
    execFileSync('git', ['clone', '--quiet', '--mirror', bundle, join(folder, 'history')], { stdio: 'ignore' })
    const versions = listVersions(git)
    return await play(versions, git, clustersFile, join(folder, 'lookout.db'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function listVersions(git: (...args: string[]) => string): Version[] {
  return git('log', '--all', '--reverse', '--format=%H %cI', '--', 'CHANGELOG.md')
    .trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string])
    .map(([commit, at]) => ({ commit, at: new Date(at) }))
}

async function play(
  versions: readonly Version[],
  git: (...args: string[]) => string,
  clustersFile: string,
  database: string,
): Promise<number> {
  const rules = readRules()
  const compiled = compileRules(rules)
  const { clusters } = readInventory(readFileSync(clustersFile, 'utf8'), clustersFile)
  const store = openStore(database)
  const totals = { new: 0, updated: 0, reminder: 0, resolved: 0 }
  const told = new Map<string, string>()
  let repeats = 0
  console.log('run  date        releases  new  updated  reminders  resolved  repeats')
  for (const [index, { commit, at }] of versions.entries()) {
    const notes = parseNotes(git('show', `${commit}:CHANGELOG.md`), compiled, commit.slice(0, 8))
    const { alerts } = await runOnce({
      store,
      settings: {
        timezone: 'UTC',
        routes: [{ name: 'everyone', match: null, slack: null, email: [], continue: false }],
        alerts: { reminders: [90, 30, 7, 1], lookbackDays: 365 },
      },
      rules,
      reading: { sources: [{ name: 'changelog', status: 'changed' }], notes, documents: [] },
      inventory: clusters,
      notifiers: [{ scheme: 'console', pause: 0, send: async () => ({ status: 'sent', answer: {} }) }],
      dryRun: false,
      now: at,
      clock: () => at,
      sleep: async () => {},
    })
    const again = alerts.filter((alert) => isRepeat(alert, told))
    repeats += again.length
    const count = (reason: RunAlert['reason']): number => alerts.filter((alert) => alert.reason === reason).length
    for (const reason of ['new', 'updated', 'reminder', 'resolved'] as const) totals[reason] += count(reason)
    const cells = [count('new'), count('updated'), count('reminder'), count('resolved'), again.length]
    console.log(
      `${String(index + 1).padStart(3)}  ${at.toISOString().slice(0, 10)}  ${String(notes.releases.length).padStart(8)}  ${cells.map((cell, column) => String(cell || '·').padStart([3, 7, 9, 8, 7][column] ?? 0)).join('  ')}`,
    )
    if (options.verbose) for (const alert of alerts) console.log(describe(alert))
  }
  await store.close()
  console.log(
    `${versions.length} runs: ${totals.new} new, ${totals.updated} updated, ${totals.reminder} reminders, ${totals.resolved} resolved, ${repeats} repeats without a change`,
  )
  return repeats
}

/** Told again though nothing that its reader would act on changed since it was last told. */
function isRepeat(alert: RunAlert, told: Map<string, string>): boolean {
  const key = `${alert.route} ${alert.thread}`
  const clusters = alert.clusters
    .filter(({ certainty }) => certainty === 'sure')
    .map(({ name, when }) => `${name} ${when}`)
  const state = JSON.stringify([alert.deadline, alert.severity, clusters.sort(), alert.changes])
  const before = told.get(key)
  told.set(key, state)
  if (before === undefined || alert.reason === 'reminder' || alert.reason === 'resolved') return false
  return alert.reason === 'new' || alert.changes.length === 0 || before === state
}

function describe(alert: RunAlert): string {
  const changes = alert.changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`).join('; ')
  return `       ${alert.reason.padEnd(8)} ${alert.severity.padEnd(8)} ${alert.deadline?.date ?? '-'}  ${alert.title.slice(0, 90)}  [${alert.clusters.map(({ name }) => name).join(' ')}] ${changes}`
}

const bundle = resolve(options.bundle)
if (existsSync(bundle)) process.exitCode = (await replay(bundle, options.clusters)) === 0 ? 0 : 1
else console.log(`${options.bundle}: no history here; skipped`)
