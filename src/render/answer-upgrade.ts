import type { UpgradeItem, UpgradePlan } from '../domain/upgrade.ts'
import { reasonsOf } from './answer-items.ts'
import type { Listing } from './answer-page.ts'
import type { Words } from './languages/language.ts'
import { osName } from './os-name.ts'
import type { RichSection } from './rich-text.ts'
import { bold, section } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'
import { asksSomething, upgradeReasons } from './upgrade-reasons.ts'
import { upgradeNotes } from './upgrade-notes.ts'

interface Step {
  readonly heading: string
  readonly line: RichSection
}

const mostPools = 5

/** What stands between a cluster and a Kubernetes version, in the order in which it has to be done. */
export function upgradeListing(plan: UpgradePlan, words: Words): Listing<Step> {
  const { answer, fold, sentence } = words
  const { cluster, from, to, path, items, blockers, images } = plan
  const own = items.filter((item) => item.concern === 'yes' && asksSomething(item))
  const perhaps = items.filter(({ concern, breaking }) => concern === 'possible' && breaking)
  const rest = items.length - own.length - perhaps.length
  const step = (heading: string, line: RichSection): Step => ({ heading, line })
  return {
    title: `${safeName(cluster)}: Kubernetes ${safeName(from)} → ${to}`,
    lead: upgradeNotes(plan, words).map((note) => section(note)),
    items: [
      ...blockers.map(({ title, pools, reasons }) => {
        const held = pools.length > 0 ? ` (${fold(pools.map(safeName), mostPools)})` : ''
        return step(answer.first, pointLine(sentence(title), held, reasons, words))
      }),
      ...images.map((image) =>
        step(answer.otherOs, section(bold(safeName(image.pool)), `: ${osName(image.from)} → ${osName(image.to)}`)),
      ),
      ...own.map((item) => step(answer.withMinor(item.minor), itemLine(plan, item, words))),
      ...perhaps.map((item) => step(answer.perhaps, itemLine(plan, item, words))),
    ],
    show: ({ line }) => line,
    heading: ({ heading }) => heading,
    none: path.length === 0 ? answer.runsAlready(to) : answer.nothingAsked,
    ...(rest > 0 ? { note: answer.restOnTheWay(rest) } : {}),
  }
}

function itemLine(plan: UpgradePlan, item: UpgradeItem, words: Words): RichSection {
  return pointLine(
    item.title,
    ` · ${words.kinds[item.kind]}${item.breaking ? words.answer.breaking : ''}`,
    upgradeReasons(plan, item),
    words,
  )
}

function pointLine(title: string, about: string, reasons: readonly string[], words: Words): RichSection {
  return section(bold(safeLine(title, maxTitle)), about, reasons.length > 0 ? `: ${reasonsOf(reasons, words)}` : '')
}
