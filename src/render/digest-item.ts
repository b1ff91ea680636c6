import type { Severity } from '../domain/match.ts'

/** Something that a digest tells, in words fit to be shown; the texts are plain and on one line each. */
export interface DigestItem {
  readonly mark: Severity | null
  /** `new`, `changed`. */
  readonly badge: string | null
  readonly title: string
  /** Address of `title`; http or https. */
  readonly url: string | null
  /** `30 Nov 2025, in 41 days` */
  readonly when: string | null
  readonly lines: readonly string[]
}
