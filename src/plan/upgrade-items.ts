import { compareText } from '../domain/compare-text.ts'
import type { Match } from '../domain/match.ts'
import type { Notice } from '../domain/notice.ts'
import type { UpgradeItem } from '../domain/upgrade.ts'

export interface UpgradeMatter {
  readonly notice: Notice
  /** Match with the cluster; null where it lacks what the notice is about. */
  readonly match: Match | null
  /** The first minor on the way that lies in the notice's range; null where none does, or where the cluster is in it now. */
  readonly enters: string | null
}

const concerns = ['yes', 'possible', 'no'] as const

/**
 * What the minors on the way bring, once a thread as its newest release tells it: by minor, what concerns the cluster first,
 * and of that what breaks. Kubernetes versions and node images of their own are no part of it.
 */
export function upgradeItems(matters: readonly UpgradeMatter[], path: readonly string[]): UpgradeItem[] {
  const items = matters.flatMap((matter) => itemOf(matter, path) ?? [])
  const newest = new Map<string, UpgradeItem>()
  for (const item of items) {
    const known = newest.get(item.thread)
    if (!known || known.release < item.release) newest.set(item.thread, item)
  }
  return [...newest.values()].sort(
    (a, b) =>
      path.indexOf(a.minor) - path.indexOf(b.minor) ||
      concerns.indexOf(a.concern) - concerns.indexOf(b.concern) ||
      Number(b.breaking) - Number(a.breaking) ||
      compareText(b.release, a.release),
  )
}

/** Kubernetes versions and node images are told in other ways. */
export function canBeUpgradeItem({ kind }: Notice): boolean {
  return kind !== 'kubernetes-version' && kind !== 'node-image'
}

function itemOf({ notice, match, enters }: UpgradeMatter, path: readonly string[]): UpgradeItem | null {
  const { id, thread, release, line, kind, breaking, title } = notice
  if (!canBeUpgradeItem(notice)) return null
  // What comes with the next upgrade, whatever it leads to, comes with the first.
  const minor = enters ?? (match?.when === 'upgrade' ? path[0] : undefined)
  if (minor === undefined) return null
  const concern = match === null ? 'no' : match.certainty === 'sure' ? 'yes' : 'possible'
  return { notice: id, thread, release, line, minor, kind, breaking, concern, title, reasons: match?.reasons ?? [] }
}
