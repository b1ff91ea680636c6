import type { NodePool } from '../domain/cluster.ts'
import { osOfSku } from '../domain/os-release.ts'
import type { UpgradeImage } from '../domain/upgrade.ts'

/** Pools whose `osSku` stands for another OS release at the target. FIPS and confidential pools follow rules of their own. */
export function upgradeImages(pools: readonly NodePool[], target: string): UpgradeImage[] {
  return pools.flatMap(({ name, os, osSku, fips, confidential }) => {
    const to = osSku === null ? null : osOfSku(osSku, { version: target, special: fips || confidential })
    return os === null || to === null || os === to ? [] : [{ pool: name, from: os, to }]
  })
}
