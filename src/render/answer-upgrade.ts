import type { UpgradeItem, UpgradePlan } from '../domain/upgrade.ts'
import { reasonsOf } from './answer-items.ts'
import type { Listing } from './answer-page.ts'
import { osName } from './os-name.ts'
import type { RichSection } from './rich-text.ts'
import { bold, section } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'
import { asksSomething, upgradeReasons } from './upgrade-reasons.ts'
import { count, foldNames, kindNames } from './words.ts'

interface Step {
  readonly heading: string
  readonly line: RichSection
}

const mostPools = 5
const noteLength = 300

/** What stands between a cluster and a Kubernetes version, in the order in which it has to be done. */
export function upgradeListing(plan: UpgradePlan): Listing<Step> {
  const { cluster, from, to, path, items, blockers, images, notes } = plan
  const own = items.filter((item) => item.concern === 'yes' && asksSomething(item))
  const perhaps = items.filter(({ concern, breaking }) => concern === 'possible' && breaking)
  const rest = items.length - own.length - perhaps.length
  const step = (heading: string, line: RichSection): Step => ({ heading, line })
  return {
    title: `${safeName(cluster)}: Kubernetes ${safeName(from)} → ${to}`,
    lead: notes.map((note) => section(safeLine(note, noteLength))),
    items: [
      ...blockers.map(({ title, pools, reasons }) => {
        const held = pools.length > 0 ? ` (${foldNames(pools.map(safeName), mostPools)})` : ''
        return step('First', pointLine(title, held, reasons))
      }),
      ...images.map((image) =>
        step(
          'Node pools get another OS release',
          section(bold(safeName(image.pool)), `: ${osName(image.from)} → ${osName(image.to)}`),
        ),
      ),
      ...own.map((item) => step(`With ${item.minor}`, itemLine(plan, item))),
      ...perhaps.map((item) => step('Perhaps, which the inventory cannot tell', itemLine(plan, item))),
    ],
    show: ({ line }) => line,
    heading: ({ heading }) => heading,
    none: path.length === 0 ? `It runs ${to} already.` : 'Nothing on the way asks anything of what it uses.',
    ...(rest > 0
      ? { note: `${count(rest, 'more matter')} on the way: new versions, features, what it does not use.` }
      : {}),
  }
}

function itemLine(plan: UpgradePlan, item: UpgradeItem): RichSection {
  return pointLine(
    item.title,
    ` · ${kindNames[item.kind]}${item.breaking ? ', breaking' : ''}`,
    upgradeReasons(plan, item),
  )
}

function pointLine(title: string, about: string, reasons: readonly string[]): RichSection {
  return section(bold(safeLine(title, maxTitle)), about, reasons.length > 0 ? `: ${reasonsOf(reasons)}` : '')
}
