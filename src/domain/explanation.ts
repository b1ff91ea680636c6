/** One question that was asked while something was decided, and how it was answered. */
export interface ExplanationStep {
  readonly question: string
  /** null: the inventory cannot tell. */
  readonly answer: boolean | null
  readonly because: string
}

/**
 * Takes down the steps of a decision while it is made. Decisions take one only where somebody asked why, and build no
 * step without it.
 */
export type Witness = (step: ExplanationStep) => void

/** Something read out of a notice, and the rule and words that it was read from. */
export interface ReadFact {
  /** The notice's field: `kind`, `dates`, … */
  readonly field: string
  readonly value: string
  readonly because: string
}

/** Why a notice does or does not concern a cluster. */
export interface Explanation {
  readonly title: string
  readonly cluster: string
  /** One sentence. */
  readonly verdict: string
  readonly reading: readonly ReadFact[]
  readonly steps: readonly ExplanationStep[]
}
