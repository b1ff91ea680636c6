import type { UpgradeItem, UpgradePlan } from '../domain/upgrade.ts'
import { bulletLines } from './bullet-lines.ts'
import { wrapLines } from './console-table.ts'
import { osName } from './os-name.ts'
import { safeLine, safeName } from './safe-text.ts'
import type { Terminal } from './terminal.ts'
import { asksSomething, upgradeReasons } from './upgrade-reasons.ts'
import { count, kindNames } from './words.ts'
import { upgradeNotes } from './upgrade-notes.ts'
import { english } from './languages/english.ts'

/** The way to a Kubernetes version: what blocks it, what asks something of its owner on it; the rest as a number. */
export function consoleUpgrade(plan: UpgradePlan, { colors, width }: Terminal): string {
  const { cluster, from, to, path, items, blockers, images } = plan
  const title = colors.bold(`${safeName(cluster)}: Kubernetes ${safeName(from)} → ${to}`)
  if (path.length === 0)
    return `${title}\nIt runs ${to} already; of its patches release notes tell nothing that breaks.`
  const own = items.filter((item) => item.concern === 'yes' && asksSomething(item))
  const perhaps = items.filter(({ concern, breaking }) => concern === 'possible' && breaking)
  const rest = items.length - own.length - perhaps.length
  const part = (head: string, points: readonly string[][]): string[] =>
    points.length > 0 ? ['', colors.bold(head), ...points.flat()] : []
  const point = (item: UpgradeItem, mark: string): string[] => {
    const why = upgradeReasons(plan, item)
      .map((text) => safeLine(text))
      .join('; ')
    const told = `${safeLine(item.title)} · ${kindNames[item.kind]}, ${safeName(item.release)}`
    return bulletLines(mark, why === '' ? told : `${told}: ${why}`, width)
  }
  return [
    title,
    ...upgradeNotes(plan, english).flatMap((note) => wrapLines(note, width)),
    ...part(
      'First',
      blockers.map(({ title: what, pools, reasons }) => {
        const held = pools.length === 0 ? '' : ` (${pools.map(safeName).join(', ')})`
        return bulletLines(
          colors.red('✖'),
          `${safeLine(what)}${held}. ${reasons.map((text) => safeLine(text)).join('; ')}`,
          width,
        )
      }),
    ),
    ...part(
      'Node pools get another OS release',
      images.map(({ pool, from: before, to: after }) =>
        bulletLines('•', `${safeName(pool)}: ${osName(before)} → ${osName(after)}`, width),
      ),
    ),
    ...path.flatMap((minor) =>
      part(
        `With ${minor}`,
        own.filter((item) => item.minor === minor).map((item) => point(item, item.breaking ? colors.red('!') : '•')),
      ),
    ),
    ...part(
      'Perhaps, which the inventory cannot tell',
      perhaps.map((item) => point(item, '?')),
    ),
    ...(blockers.length + own.length + perhaps.length === 0
      ? ['', 'Nothing on the way asks anything of what it uses.']
      : []),
    ...(rest > 0
      ? [
          '',
          ...wrapLines(
            colors.dim(
              `${count(rest, 'more matter')} on the way: new versions, features, what it does not use. --json lists them.`,
            ),
            width,
          ),
        ]
      : []),
  ].join('\n')
}
