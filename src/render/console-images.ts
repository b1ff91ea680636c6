import type { ImageChanges } from '../domain/image-changes.ts'
import type { PoolStanding } from '../domain/pool-standing.ts'
import { bulletLines } from './bullet-lines.ts'
import { consoleTable } from './console-table.ts'
import { osName } from './os-name.ts'
import { safeLine, safeName } from './safe-text.ts'
import type { Terminal } from './terminal.ts'
import { count, foldNames } from './words.ts'

/** A pool with what changed up to the newest image, or why that cannot be told. */
type ToldPool = PoolStanding & { readonly changes?: ImageChanges; readonly reason?: string }

const columns = [
  { head: 'cluster' },
  { head: 'pool' },
  { head: 'OS' },
  { head: 'running' },
  { head: 'newest' },
  { head: 'behind', gives: true },
] as const
const mostVersions = 3
const mostPackages = 4

/** How far node pools are behind, a line each; below, what the newest images bring, where that was asked for. */
export function consoleImages(pools: readonly ToldPool[], terminal: Terminal): string {
  if (pools.length === 0) return 'No node pools are registered.'
  const { colors, width } = terminal
  const rows = pools.map((pool) => [
    safeName(pool.cluster),
    safeName(pool.pool),
    pool.os === null ? 'unknown' : osName(safeLine(pool.os)),
    pool.running === null ? 'unknown' : safeLine(pool.running),
    pool.newest === null || pool.newest === pool.running ? '' : safeLine(pool.newest),
    pool.running === null ? '' : behind(pool, colors.green),
  ])
  const pairs = Map.groupBy(
    pools.filter(({ changes, reason }) => changes !== undefined || reason !== undefined),
    ({ os, running, newest }) => `${osName(safeLine(os ?? ''))} ${safeLine(running ?? '')} → ${safeLine(newest ?? '')}`,
  )
  const changes = [...pairs].flatMap(([pair, [pool]]) =>
    pool ? ['', colors.bold(pair), ...changeLines(pool, width)] : [],
  )
  return [consoleTable(columns, rows, width), ...changes].join('\n')
}

function behind(
  { between, weeksBehind }: Pick<PoolStanding, 'between' | 'weeksBehind'>,
  good: Terminal['colors']['green'],
): string {
  if (between.length === 0) return good('newest known')
  return weeksBehind === null ? count(between.length, 'image') : count(weeksBehind, 'week')
}

function changeLines({ changes, reason }: ToldPool, width: number): string[] {
  if (!changes) return bulletLines('✖', safeLine(reason ?? ''), width)
  const { changed, added, removed } = changes.packages
  const versions = (list: string): string => foldNames(safeLine(list).split(', '), mostVersions)
  const packages = [
    ...(changed > 0 ? [`${count(changed, 'package')} updated`] : []),
    ...packageNames('new', added),
    ...packageNames('gone', removed),
  ]
  return [
    ...changes.parts.flatMap(({ name, from, to }) =>
      bulletLines('•', `${safeLine(name)} ${versions(from)} → ${versions(to)}`, width),
    ),
    ...(packages.length > 0 ? bulletLines('•', packages.join('; '), width) : []),
  ]
}

function packageNames(what: string, names: readonly string[]): string[] {
  const safe = names.map((name) => safeLine(name))
  return safe.length > 0 ? [`${what}: ${foldNames(safe, mostPackages)}`] : []
}
