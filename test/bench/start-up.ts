import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { median } from './median.ts'
import { ratioRow, type Row } from './row.ts'

const runs = 10
const lookout = join(import.meta.dirname, '../../src/lookout.js')

/** `lookout --help` against a Node that does nothing, run by turns so that both see the same machine. */
export function startUpRow(): Row {
  spawn([lookout, '--help'])
  const help: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run++) {
    bare.push(spawn(['-e', '0']))
    help.push(spawn([lookout, '--help']))
  }
  return ratioRow('lookout --help, beside node -e 0', median(help), median(bare), 5)
}

/** Milliseconds that a Node process takes from start to exit. */
function spawn(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} left with ${status}: ${stderr}`)
  return performance.now() - start
}
