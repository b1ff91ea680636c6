/** How one source fared in a run. */
export interface SourceOutcome {
  readonly name: string
  readonly status: 'changed' | 'unchanged' | 'failed'
  /** `889 KB`, `304`, `2 new, 0 edited`. */
  readonly detail?: string
  /** What is wrong and how to mend it, where it failed. */
  readonly error?: string
}
