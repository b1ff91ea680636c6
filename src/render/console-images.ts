import type { PoolStanding } from '../domain/pool-standing.ts'
import { consoleTable } from './console-table.ts'
import { osName } from './os-name.ts'
import { safeLine, safeName } from './safe-text.ts'
import type { Terminal } from './terminal.ts'
import { count } from './words.ts'

const columns = [
  { head: 'cluster' },
  { head: 'pool' },
  { head: 'OS' },
  { head: 'running' },
  { head: 'newest' },
  { head: 'behind', gives: true },
] as const

/** How far node pools are behind, a line each. */
export function consoleImages(pools: readonly PoolStanding[], { colors, width }: Terminal): string {
  if (pools.length === 0) return 'No node pools are registered.'
  const rows = pools.map(({ cluster, pool, os, running, newest, ...standing }) => [
    safeName(cluster),
    safeName(pool),
    os === null ? 'unknown' : osName(safeLine(os)),
    running === null ? 'unknown' : safeLine(running),
    newest === null || newest === running ? '' : safeLine(newest),
    running === null ? '' : behind(standing, colors.green),
  ])
  return consoleTable(columns, rows, width)
}

function behind(
  { between, weeksBehind }: Pick<PoolStanding, 'between' | 'weeksBehind'>,
  good: Terminal['colors']['green'],
): string {
  if (between.length === 0) return good('newest known')
  const images = count(between.length, 'image')
  return weeksBehind === null ? images : `${count(weeksBehind, 'week')}, ${images}`
}
