import type { UpgradeItem, UpgradePlan } from '../domain/upgrade.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { osName } from './os-name.ts'
import { asksSomething, upgradeReasons } from './upgrade-reasons.ts'
import { upgradeNotes } from './upgrade-notes.ts'
import { english } from './languages/english.ts'

/** The plan as a checklist in GitHub's Markdown, to be pasted into a ticket. */
export function markdownUpgrade(plan: UpgradePlan): string {
  const { cluster, from, to, path, items, blockers, images } = plan
  const notes = upgradeNotes(plan, english)
  const task = (text: string): string => `- [ ] ${escapeMarkdown(text)}`
  const part = (head: string, lines: readonly string[]): string[] =>
    lines.length > 0 ? ['', `### ${head}`, '', ...lines] : []
  const own = items.filter(
    (item) => (item.concern === 'yes' && asksSomething(item)) || (item.concern === 'possible' && item.breaking),
  )
  const itemTask = (item: UpgradeItem): string => {
    const marks = [...(item.breaking ? ['Breaking'] : []), ...(item.concern === 'possible' ? ['perhaps'] : [])]
    const why = [...upgradeReasons(plan, item), `release ${item.release}`].join('; ')
    return task(`${marks.length > 0 ? `${marks.join(', ')}: ` : ''}${item.title} (${why})`)
  }
  return [
    `## Upgrade ${escapeMarkdown(cluster)} from Kubernetes ${escapeMarkdown(from)} to ${to}`,
    ...(notes.length > 0 ? ['', ...notes.map(escapeMarkdown)] : []),
    ...part(
      'First',
      blockers.map(({ title, pools, reasons }) =>
        task(`${title}${pools.length > 0 ? ` (${pools.join(', ')})` : ''}. ${reasons.join('; ')}`),
      ),
    ),
    ...part(
      'Another OS release',
      images.map((image) => task(`Test on ${osName(image.to)}: ${image.pool} runs ${osName(image.from)}`)),
    ),
    ...path.flatMap((minor) =>
      part(`With ${minor}`, [...own.filter((item) => item.minor === minor).map(itemTask), task(`Upgrade to ${minor}`)]),
    ),
    '',
  ].join('\n')
}
