import type { DateMention, Deadline } from './calendar-date.ts'
import type { ImageMention } from './node-image.ts'

/** What a notice is, in the words of the labelling guide; the section it stands in is only a hint. */
export const kinds = [
  'kubernetes-version',
  'retirement',
  'behavioral-change',
  'security',
  'node-image',
  'component-update',
  'feature',
  'preview-feature',
  'bug-fix',
  'announcement',
] as const
export type Kind = (typeof kinds)[number]

/** Whom a notice reaches: what exists now, what is upgraded, only what is created anew, both, or nobody in particular. */
export const reaches = ['existing', 'upgrade', 'new', 'all', 'na'] as const
export type Reach = (typeof reaches)[number]

/**
 * One published set of release notes; two of one date are told apart by a `-2` suffix. News from elsewhere counts as a
 * release of its day and source, `2025-11-03-aks-blog`.
 */
export interface Release {
  readonly id: string
  /** Name of the source that tells it now. */
  readonly source: string
  /** Title date, `YYYY-MM-DD`. The release is published a median of 6 days later. */
  readonly date: string
  readonly title: string
  /** 1-based line of the heading in the document. */
  readonly line: number
  readonly url: string | null
}

export interface Link {
  readonly text: string
  /** Absolute http(s) address. */
  readonly url: string
}

/** A minor that leaves support, and for whom: `lts` = its long-term support ends, `standard` = all but LTS go on. */
export interface SupportEnd {
  readonly minor: string
  readonly plan: 'lts' | 'standard' | 'unsaid'
}

/** One bullet of one release, read into data. */
export interface Notice {
  /** Stable: the same bullet of the same release has the same id in every reading. */
  readonly id: string
  /** One matter across releases; the id of its oldest notice. */
  readonly thread: string
  readonly release: string
  readonly line: number
  readonly endLine: number
  /** Heading path as written, joined by ` / `. */
  readonly section: string
  readonly kind: Kind
  /** Something that exists stops working, loses support or is refused unless its owner acts. */
  readonly breaking: boolean
  /** One line of plain text, at most 120 characters. */
  readonly title: string
  /** The bullet's Markdown, links made absolute. */
  readonly text: string
  /** The first date that hurts. */
  readonly deadline: Deadline | null
  readonly dates: readonly DateMention[]
  /** npm semver range over the clusters' Kubernetes versions; null = not limited by version. */
  readonly kubernetes: string | null
  /** Full patch versions to be had (`1.33.3`, `1.28.102-akslts`), oldest first; one that was withdrawn is the range. */
  readonly patches: readonly string[]
  /** Kubernetes minors whose support ends. */
  readonly supportEnds: readonly SupportEnd[]
  readonly reach: Reach
  /** Azure region names in short form (`westcentralus`) the notice is limited to; [] = everywhere. */
  readonly regions: readonly string[]
  /** The clouds it is limited to; null = all. Sovereign clouds are China's and those of governments. */
  readonly cloud: 'public' | 'sovereign' | null
  /** Ids from rules/ of what the notice is about (not what it merely mentions, such as a migration's target). */
  readonly subjects: readonly string[]
  /** Ids of what the notice demands from now on: it concerns who lacks one of them. */
  readonly requires: readonly string[]
  /** Ids of what is excepted: it does not concern who has one of them. */
  readonly excludes: readonly string[]
  /**
   * Ids of what things turn into: an OS release concerns the pools of its family on an older one; an add-on that is put on
   * limits nobody, though it is among the subjects.
   */
  readonly becomes: readonly string[]
  /** How subjects of several groups join: `all` as conditions, `any` in a list of several changes. */
  readonly join: 'all' | 'any'
  /** The subjects stand in the first sentence (or the list it introduces); from further down they are a guess. */
  readonly isNamedFirst: boolean
  /** The text says every cluster, or tells a change under no condition: what names nothing concerns all, for sure. */
  readonly everybody: boolean
  /** It reaches existing clusters at their next upgrade, whatever version that leads to. */
  readonly atNextUpgrade: boolean
  readonly cves: readonly string[]
  readonly images: readonly ImageMention[]
  readonly links: readonly Link[]
}

/** What release notes say. */
export interface Notes {
  readonly releases: readonly Release[]
  readonly notices: readonly Notice[]
  /** Headings and categories that no rule knows, one sentence each. */
  readonly warnings: readonly string[]
}
