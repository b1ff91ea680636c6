import Table from 'cli-table3'
import type { Row } from './row.ts'
import { startUpRow } from './start-up.ts'

const measurements: readonly (() => Row | Promise<Row>)[] = [startUpRow]

const table = new Table({ head: ['what', 'measured', 'limit', ''], style: { head: [], border: [] } })
for (const measure of measurements) {
  const { what, measured, limit, within } = await measure()
  table.push([what, measured, limit, within ? 'ok' : 'OVER'])
  if (!within) process.exitCode = 1
}
console.log(table.toString())
