import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runOnce, type RunAlert } from '../../src/app/run-once.ts'
import { readRules } from '../../src/config/read-rules.ts'
import { defaultSettings } from '../../src/config/read-settings.ts'
import { readInventory } from '../../src/inventory/read-inventory.ts'
import { compileRules } from '../../src/parse/compile-rules.ts'
import { parseNotes } from '../../src/parse/parse-notes.ts'
import { openStore } from '../../src/store/open-store.ts'
import { withHistory, type Version } from './history.ts'
import { replayDigests } from './replay-digests.ts'

const { values: options } = parseArgs({
  options: {
    bundle: { type: 'string', default: '../shared/corpus/changelog-history.bundle' },
    clusters: { type: 'string', default: '../shared/gold/fleet.json' },
    verbose: { type: 'boolean', default: false },
    /** A year of weekly digests instead of the table. */
    digest: { type: 'boolean', default: false },
    out: { type: 'string', default: 'replayed-digests' },
  },
})

/** Plays the history of a CHANGELOG version after version and counts what each run told. */
async function play(versions: readonly Version[], clustersFile: string, database: string): Promise<number> {
  const rules = readRules()
  const compiled = compileRules(rules)
  const { clusters } = readInventory(readFileSync(clustersFile, 'utf8'), clustersFile)
  const store = openStore(database)
  const totals = { new: 0, updated: 0, reminder: 0, resolved: 0 }
  const told = new Map<string, string>()
  let repeats = 0
  console.log('run  date        releases  new  updated  reminders  resolved  repeats')
  for (const [index, { commit, at, text }] of versions.entries()) {
    const notes = parseNotes(text(), compiled, commit.slice(0, 8))
    const { alerts } = await runOnce({
      store,
      settings: defaultSettings({ folder: '.', env: {} }),
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
if (!existsSync(bundle)) console.log(`${options.bundle}: no history here; skipped`)
else {
  await withHistory(bundle, async (versions, folder) => {
    const database = join(folder, 'lookout.db')
    if (options.digest) return replayDigests({ versions, clustersFile: options.clusters, database, out: options.out })
    process.exitCode = (await play(versions, options.clusters, database)) === 0 ? 0 : 1
  })
}
