import satisfies from 'semver/functions/satisfies.js'
import type { Cluster } from '../domain/cluster.ts'
import type { BlockerRule } from '../domain/rule.ts'
import type { UpgradeBlocker } from '../domain/upgrade.ts'
import { compilePredicate } from './predicate.ts'

/** What has to be changed before a cluster gets to a minor, as the rules tell. */
export function findBlockers(rules: readonly BlockerRule[], cluster: Cluster, target: string): UpgradeBlocker[] {
  return rules.flatMap(({ to, pool, cluster: condition, title, mend }): UpgradeBlocker[] => {
    if (!satisfies(`${target}.0`, to)) return []
    if (condition !== undefined && compilePredicate(condition, 'cluster').test({ cluster }) !== true) return []
    const predicate = pool === undefined ? null : compilePredicate(pool, 'pool')
    const held = predicate ? cluster.pools.filter((each) => predicate.test({ cluster, pool: each }) === true) : []
    return predicate && held.length === 0 ? [] : [{ pools: held.map(({ name }) => name), title, reasons: [mend] }]
  })
}
