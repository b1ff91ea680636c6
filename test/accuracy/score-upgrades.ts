import { readFileSync } from 'node:fs'
import semver from 'semver'
import { planUpgrade } from '../../src/app/plan-upgrade.ts'
import { readRules } from '../../src/config/read-rules.ts'
import type { Cluster } from '../../src/domain/cluster.ts'
import { kubernetesMinor } from '../../src/domain/kubernetes-version.ts'
import { readInventory } from '../../src/inventory/read-inventory.ts'
import { compileRules } from '../../src/parse/compile-rules.ts'
import { parseNotes } from '../../src/parse/parse-notes.ts'
import type { Label } from './labels.ts'
import { labelsOf, type SampleSet } from './sample-sets.ts'

/** Percent: what breaks for a cluster on its way and is on the list; what is on the list and is its own. */
export interface UpgradeScore {
  readonly recall: number
  readonly precision: number
  /** Pairs of a cluster's way and a labelled item that breaks on it. */
  readonly asked: number
}

/** Plans the way of every cluster to each later minor that the notes know, and compares what breaks with the labels. */
export function scoreUpgrades(set: SampleSet): UpgradeScore {
  const rules = readRules()
  const { notices } = parseNotes(readFileSync(set.changelog, 'utf8'), compileRules(rules), set.changelog)
  const { clusters } = readInventory(readFileSync(set.fleet, 'utf8'), set.fleet)
  const labels = new Map(labelsOf(set).flatMap(({ items }) => items.map((item) => [item.line, item] as const)))
  const threads = new Map(notices.map(({ line, thread }) => [line, thread]))
  const newest = Math.max(
    ...notices.flatMap(({ kubernetes, kind }) => (kind === 'kubernetes-version' ? minorsOf(kubernetes) : [])),
  )
  const day =
    notices
      .map(({ release }) => release.slice(0, 10))
      .toSorted()
      .at(-1) ?? ''
  const [recalled, precise] = [
    { hits: 0, all: 0 },
    { hits: 0, all: 0 },
  ]
  for (const cluster of clusters) {
    for (let minor = (kubernetesMinor(cluster.version) ?? newest) + 1; minor <= newest; minor++) {
      const target = `1.${minor}`
      const { items, path } = planUpgrade({ cluster, target, notices, rules, now: new Date(day), lookbackDays: 365 })
      const listed = new Set(items.flatMap(({ concern, thread }) => (concern === 'no' ? [] : [thread])))
      for (const label of labels.values()) {
        if (!breaksOn(label, cluster, path)) continue
        recalled.all++
        if (listed.has(threads.get(label.line) ?? '')) recalled.hits++
      }
      for (const { concern, breaking, line } of items) {
        const label = labels.get(line)
        if (concern !== 'yes' || !breaking || !label) continue
        precise.all++
        if (label.fleet?.[cluster.name] !== undefined) precise.hits++
      }
    }
  }
  const percent = ({ hits, all }: { hits: number; all: number }): number => (all === 0 ? 100 : (100 * hits) / all)
  return { recall: percent(recalled), precision: percent(precise), asked: recalled.all }
}

function breaksOn({ breaking, kind, kubernetes, fleet }: Label, { name }: Cluster, path: readonly string[]): boolean {
  if (!breaking || kind === 'kubernetes-version' || fleet?.[name] !== 'upgrade') return false
  return kubernetes === null || path.some((minor) => semver.satisfies(`${minor}.99`, kubernetes))
}

function minorsOf(range: string | null): number[] {
  return (range?.match(/1\.\d+/g) ?? []).map((version) => kubernetesMinor(version) ?? 0)
}
