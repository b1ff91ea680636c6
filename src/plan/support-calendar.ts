import type { Cluster } from '../domain/cluster.ts'
import { compareText } from '../domain/compare-text.ts'
import { kubernetesMinor } from '../domain/kubernetes-version.ts'
import type { Notice } from '../domain/notice.ts'
import type { SupportRule } from '../domain/rule.ts'
import type { SupportDate, SupportEvent, VersionSupport } from '../domain/support.ts'

interface Told extends SupportDate {
  readonly minor: string
  readonly event: SupportEvent
  /** False: the text names no date, the day on which it was told stands for it. */
  readonly isDated: boolean
}

/**
 * The life of every Kubernetes minor that release notes or rules tell of, the newest first. What release notes told last
 * comes first, then what they told otherwise before, then what the rules know from elsewhere, where it differs.
 */
export function supportCalendar(
  notices: readonly Notice[],
  rules: readonly SupportRule[],
  clusters: readonly Cluster[],
): VersionSupport[] {
  const told = notices
    .filter(({ kind }) => kind === 'kubernetes-version')
    .flatMap(toldBy)
    .toSorted((a, b) => compareText(b.firstSeen ?? '', a.firstSeen ?? ''))
  const known = rules.map((rule): Told => ({ ...rule, firstSeen: null, isDated: true }))
  const byMinor = Map.groupBy([...told, ...known], ({ minor }) => minor)
  return [...byMinor]
    .map(([minor, all]) => ({
      minor,
      events: {
        preview: datesOf(all, 'preview'),
        ga: datesOf(all, 'ga'),
        'end-of-standard-support': datesOf(all, 'end-of-standard-support'),
        'end-of-platform-support': [...datesOf(all, 'end-of-platform-support'), ...arrivalAfter(minor, byMinor)],
        'end-of-lts': datesOf(all, 'end-of-lts'),
      },
      clusters: clusters.filter(({ version }) => version.startsWith(`${minor}.`)).map(({ name }) => name),
    }))
    .toSorted((a, b) => (kubernetesMinor(b.minor) ?? 0) - (kubernetesMinor(a.minor) ?? 0))
}

/** Minors that go out of standard support keep their platform's until so many newer ones are there. */
const platformMinors = 4

/**
 * The general availability that ends a minor's platform support: "until 1.38 GA" is said of 1.34. Source: AKS docs,
 * supported-kubernetes-versions.
 */
function arrivalAfter(minor: string, byMinor: ReadonlyMap<string, readonly Told[]>): SupportDate[] {
  const next = `1.${(kubernetesMinor(minor) ?? 0) + platformMinors}`
  const [arrival] = datesOf(byMinor.get(next) ?? [], 'ga')
  return arrival ? [{ ...arrival, source: `general availability of ${next}, ${arrival.source}` }] : []
}

function toldBy({ release, deadline, dates, supportEnds, patches, kubernetes, title }: Notice): Told[] {
  const day = release.slice(0, 10)
  const base = { source: `release ${release}`, firstSeen: day }
  if (supportEnds.length > 0) {
    // Patches that can be had end nobody's support.
    return patches.length > 0
      ? []
      : supportEnds.map(({ minor, plan }) => {
          const event = plan === 'lts' ? ('end-of-lts' as const) : ('end-of-standard-support' as const)
          return { ...base, minor, event, date: deadline?.date ?? day, isDated: deadline !== null }
        })
  }
  const [minor, other] = kubernetes?.match(/1\.\d+/g) ?? []
  if (minor === undefined || other !== undefined || patches.length > 0) return []
  const date = dates.find(({ meaning }) => meaning === 'availability' || meaning === 'rollout')?.date
  const coming = { ...base, minor, date: date ?? day, isDated: date !== undefined }
  if (/\bpreview\b/i.test(title)) return [{ ...coming, event: 'preview' }]
  return /\bGA\b|\bgeneral(?:ly)?[- ]availab/i.test(title) ? [{ ...coming, event: 'ga' }] : []
}

/**
 * Each date once, as it was first told, the one told last first. Where nobody names a date it is the day on which the event
 * was first told.
 */
function datesOf(all: readonly Told[], event: SupportEvent): SupportDate[] {
  const own = all.filter((told) => told.event === event)
  const dated = own.filter(({ isDated }) => isDated)
  const dates = new Map<string, SupportDate>()
  for (const { date, source, firstSeen } of dated.length > 0 ? dated : own.slice(-1)) {
    // The list goes back in time: an earlier telling of the same date is where it was first seen.
    if (!dates.has(date) || firstSeen !== null) dates.set(date, { date, source, firstSeen })
  }
  return [...dates.values()]
}
