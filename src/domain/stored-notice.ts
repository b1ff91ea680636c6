import type { Notice, Release } from './notice.ts'

/** A notice as the database keeps it; instants are ISO 8601 in UTC. */
export interface StoredNotice extends Notice {
  /** Id that the latest reading gave it: another than `id` once AKS has edited the text. */
  readonly readAs: string
  readonly state: 'present' | 'withdrawn'
  readonly firstSeen: string
  /** When the database last learned something new about it: an edit, a withdrawal, a better reading. */
  readonly changedAt: string
}

/** A release as the database keeps it; a present notice was last seen when its release was. */
export interface StoredRelease extends Release {
  readonly firstSeen: string
  readonly lastSeen: string
}
