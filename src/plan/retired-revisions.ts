import type { Match } from '../domain/match.ts'
import type { Notice } from '../domain/notice.ts'
import type { UpgradeBlocker } from '../domain/upgrade.ts'

const revision = /^addon\/istio-asm-/

/** Istio revisions that the cluster runs though they are deprecated: AKS upgrades none with a newer Kubernetes. */
export function retiredRevisions(
  matters: readonly { readonly notice: Notice; readonly match: Match | null }[],
): UpgradeBlocker[] {
  const retired = new Map<string, UpgradeBlocker>()
  for (const { notice, match } of matters) {
    const subject = retiredRevision(notice)
    if (subject === undefined || match?.certainty !== 'sure') continue
    retired.set(subject, { pools: match.pools, title: notice.title, reasons: match.reasons })
  }
  return [...retired.values()]
}

/** The revision of Istio that a notice retires, by its subject. */
export function retiredRevision({ kind, subjects }: Notice): string | undefined {
  return kind === 'retirement' ? subjects.find((id) => revision.test(id)) : undefined
}
