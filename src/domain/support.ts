/** What happens to a Kubernetes minor on AKS, in the order in which it does. */
export const supportEvents = [
  'preview',
  'ga',
  'end-of-standard-support',
  'end-of-platform-support',
  'end-of-lts',
] as const
export type SupportEvent = (typeof supportEvents)[number]

/** A date of a minor as one source tells it; sources do not always agree. */
export interface SupportDate {
  /** `2025-11-01`, `2025-11`, `2025-Q4`. */
  readonly date: string
  /** `release 2025-09-21`, `AKS docs, supported-kubernetes-versions`. */
  readonly source: string
  /** Day on which it was first told so; null = not known. */
  readonly firstSeen: string | null
}

/** The life of one minor; each event with the date told last first, those that differ after it. */
export interface VersionSupport {
  readonly minor: string
  readonly events: Readonly<Record<SupportEvent, readonly SupportDate[]>>
  /** Names of the registered clusters that run it. */
  readonly clusters: readonly string[]
}
