import Table from 'cli-table3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ingestRow } from './ingest.ts'
import { largeInput } from './large-input.ts'
import { loadRows } from './load.ts'
import { manyClusters } from './many-clusters.ts'
import { readingRows } from './reading.ts'
import { slashCommandRows } from './slash-command.ts'
import { startUpRow } from './start-up.ts'
import { wholeRunRows } from './whole-run.ts'

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } })
const now = new Date('2025-10-20T00:00:00Z')
const fewestClusters = 5000

const folder = mkdtempSync(join(tmpdir(), 'lookout-bench-'))
const table = new Table({ head: ['what', 'measured', 'limit', ''], style: { head: [], border: [] } })
try {
  const input = largeInput(folder)
  const rows = [
    startUpRow(),
    ...readingRows(input.changelog),
    await ingestRow(input.changelog, folder),
    ...wholeRunRows(input, folder),
  ]
  const database = join(folder, 'run-0.db')
  const clusters = await manyClusters(database, fewestClusters, now)
  rows.push(...(await slashCommandRows({ database, clusters, folder, now })))
  rows.push(...(await loadRows({ database, clusters, folder, now, seconds: Number(options.seconds) })))
  for (const { what, measured, limit, within } of rows) {
    table.push([what, measured, limit, limit === '' ? '' : within ? 'ok' : 'OVER'])
    if (!within) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
console.log(table.toString())
