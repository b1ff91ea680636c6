import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LargeInput } from './large-input.ts'
import { median } from './median.ts'
import { amountRow, type Row } from './row.ts'

const runs = 5
const lookout = join(import.meta.dirname, '../../src/lookout.js')
/**
 * Loaded before a program, leaves the most memory that it held, in bytes, in the file PEAK_FILE. In JavaScript: to strip
 * types that early takes memory which is not the program's.
 */
const reporter = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'node:fs'
  process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS * 1024)))
`)}`

/** `lookout run` from start to exit on a new database, and once more on the same. */
export function wholeRunRows(input: LargeInput, folder: string): Row[] {
  const files = Array.from({ length: runs }, (_, index) => join(folder, `run-${index}.db`))
  const first = files.map((file) => run(input, file))
  const second = files.map((file) => run(input, file))
  return [
    amountRow('lookout run, new database', median(first.map(({ seconds }) => seconds)), 's', 2),
    amountRow('lookout run, its memory at most', Math.max(...first.map(({ megabytes }) => megabytes)), 'MB', 250),
    amountRow('lookout run, once more', median(second.map(({ seconds }) => seconds)), 's'),
  ]
}

function run({ changelog, clusters }: LargeInput, database: string): { seconds: number; megabytes: number } {
  const options = ['--changelog', changelog, '--clusters', clusters, '--db', database, '--json']
  const peakFile = `${database}.peak`
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', reporter, lookout, 'run', ...options, '--now', '2025-10-20T00:00:00Z'],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, PEAK_FILE: peakFile } },
  )
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`lookout run left with ${status}: ${stderr}`)
  return { seconds, megabytes: Number(readFileSync(peakFile, 'utf8')) / 1e6 }
}
