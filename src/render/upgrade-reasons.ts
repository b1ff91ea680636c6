import type { UpgradeItem, UpgradePlan } from '../domain/upgrade.ts'

/** New versions and features come by themselves and ask nothing of anybody. */
export function asksSomething({ breaking, kind }: UpgradeItem): boolean {
  return breaking || kind === 'behavioral-change' || kind === 'retirement' || kind === 'security'
}

/** Why an item concerns the cluster, but for the versions, which its place in the plan tells. */
export function upgradeReasons({ cluster }: UpgradePlan, { reasons }: UpgradeItem): readonly string[] {
  return reasons.filter((text) => !text.startsWith(`${cluster} runs Kubernetes `))
}
