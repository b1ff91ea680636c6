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
  readonly lines: readonly DigestLine[]
}

export interface DigestLine {
  /** What stands before the text: `· ` makes it a point of a list. */
  readonly mark: '' | '· '
  readonly text: string
  /** Address of `text`; http or https. */
  readonly url: string | null
}

export function digestLine(text: string): DigestLine {
  return { mark: '', text, url: null }
}
