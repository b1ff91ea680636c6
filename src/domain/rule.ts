import type { Kind, Reach } from './notice.ts'
import type { DateMeaning } from './calendar-date.ts'
import type { Severity } from './match.ts'
import type { SupportEvent } from './support.ts'

/**
 * A phrase of the rules' language, matched on words, case-blind, hyphens and slashes counting as spaces:
 * `(a|b c)` one of, `[word]` optional, `word*` any ending, `...` up to six words of the same sentence,
 * `<version>` a Kubernetes minor or patch, `<number>` any number; a leading `^` holds it to the start of a sentence.
 */
export type Phrase = string

/** Texts that must and must not fire a rule; they are its tests. */
export interface Examples {
  readonly fires: readonly string[]
  readonly silent: readonly string[]
}

/** Something a notice can be about, and who has it. */
export interface SubjectRule {
  /** `os/windows-server-2019`: a group and a name. Subjects of one group are alternatives, of several groups conditions. */
  readonly id: string
  readonly name: string
  /** The wider subject that this one is a kind of; where a text names both, the wider one is dropped. */
  readonly under?: string | undefined
  /** Why the rule exists, for the person who reads it. */
  readonly why: string
  readonly says: readonly Phrase[]
  /** CEL over `pool` and `cluster`: the node pools that have it. */
  readonly pool?: string | undefined
  /** CEL over `cluster`: the clusters that have it. */
  readonly cluster?: string | undefined
  /** CEL over `cluster`: clusters that may have it though the inventory cannot tell. */
  readonly possible?: string | undefined
  /** Plain sentence; `{pools}` and `{cluster}` are filled in. */
  readonly reason: string
  readonly examples: Examples
}

/** What a wording rule looks at; every condition given must hold, one alternative of each list is enough. */
export interface WordingCondition {
  /** Phrases or `$signal` names anywhere in the bullet. */
  readonly says?: readonly Phrase[] | undefined
  /** A second list, one of which must stand there as well. */
  readonly also?: readonly Phrase[] | undefined
  /** Phrases or `$signal` names in its first sentence. */
  readonly leads?: readonly Phrase[] | undefined
  /** Phrases or `$signal` names that must not occur. */
  readonly lacks?: readonly Phrase[] | undefined
  /** Section roles (see `sections` in kinds.yaml). */
  readonly section?: readonly string[] | undefined
  /** Facts read from the bullet that must be there: `image`, `version`, `minor`, `cve`, `date`, `component`, … */
  readonly has?: readonly string[] | undefined
  readonly hasNot?: readonly string[] | undefined
  /** Kinds already decided (for breaking and reach). */
  readonly kind?: readonly Kind[] | undefined
  /** Whether it breaks, already decided (for reach). */
  readonly breaking?: boolean | undefined
}

interface Ruled {
  readonly id: string
  readonly why: string
  readonly when: WordingCondition
  readonly examples?: Examples | undefined
}

export interface KindRule extends Ruled {
  readonly kind: Kind
}
export interface BreakingRule extends Ruled {
  readonly breaking: boolean
}
export interface ReachRule extends Ruled {
  readonly reach: Reach
}

/** A phrase that gives the dates of its sentence a meaning. */
interface MeaningRule {
  readonly meaning: DateMeaning
  readonly why: string
  readonly says: readonly Phrase[]
}

/** What makes a match critical, warning or info; the first that holds decides. */
export interface SeverityRule {
  readonly id: string
  readonly why: string
  readonly severity: Severity
  /** CEL over `notice`, `when` and `daysLeft` (null without a deadline). */
  readonly match: string
}

/** A region of Azure: short name and what texts call it. */
interface RegionRule {
  readonly id: string
  readonly name: string
}

/** A sovereign cloud: what the short names of its regions begin with. A text may name such a beginning for them all. */
export interface CloudRule {
  readonly id: string
  readonly begins: readonly string[]
}

/** What has to be changed before a cluster gets to a Kubernetes version. */
export interface BlockerRule {
  readonly id: string
  /** With its source. */
  readonly why: string
  /** npm semver range over the minors asked for. */
  readonly to: string
  /** CEL over `pool` and `cluster`: the node pools that are held up. */
  readonly pool?: string | undefined
  /** CEL over `cluster`: the clusters that are. */
  readonly cluster?: string | undefined
  readonly title: string
  /** What to do, one sentence. */
  readonly mend: string
}

/** A date in the life of a Kubernetes minor that release notes do not tell. */
export interface SupportRule {
  readonly minor: string
  readonly event: SupportEvent
  readonly date: string
  readonly source: string
}

/** All rules, built-in and a user's own laid over them by id. Lists are in the order in which they are tried. */
export interface Rules {
  readonly subjects: readonly SubjectRule[]
  readonly signals: Readonly<Record<string, readonly Phrase[]>>
  /** Section role → headings that bear it, lower case. */
  readonly sections: Readonly<Record<string, readonly string[]>>
  /** Last words of a bullet that make it a category though no role knows it. */
  readonly categoryNouns: readonly string[]
  /** Words for what has versions like those of Kubernetes: other software, and parts of any. */
  readonly software: readonly string[]
  /** Openings of paragraphs that say nothing about AKS. */
  readonly boilerplate: readonly Phrase[]
  /** Facts made of others, by name. */
  readonly facts: Readonly<Record<string, WordingCondition>>
  readonly kinds: readonly KindRule[]
  readonly breaking: readonly BreakingRule[]
  readonly reach: readonly ReachRule[]
  readonly meanings: readonly MeaningRule[]
  readonly severity: readonly SeverityRule[]
  readonly regions: readonly RegionRule[]
  readonly clouds: readonly CloudRule[]
  readonly blockers: readonly BlockerRule[]
  readonly support: readonly SupportRule[]
}
