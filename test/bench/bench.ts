import Table from 'cli-table3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingestRow } from './ingest.ts'
import { largeInput } from './large-input.ts'
import { readingRows } from './reading.ts'
import { slashCommandRows } from './slash-command.ts'
import { startUpRow } from './start-up.ts'
import { wholeRunRows } from './whole-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookout-bench-'))
const table = new Table({ head: ['what', 'measured', 'limit', ''], style: { head: [], border: [] } })
try {
  const input = largeInput(folder)
  const rows = [
    startUpRow(),
    ...readingRows(input.changelog),
    await ingestRow(input.changelog, folder),
    ...wholeRunRows(input, folder),
    ...(await slashCommandRows(join(folder, 'run-0.db'), folder)),
  ]
  for (const { what, measured, limit, within } of rows) {
    table.push([what, measured, limit, limit === '' ? '' : within ? 'ok' : 'OVER'])
    if (!within) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true })
}
console.log(table.toString())
