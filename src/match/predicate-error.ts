/** A CEL expression that cannot be used. The caller knows its file and line, and turns this into a user error. */
export class PredicateError extends Error {
  override name = 'PredicateError' as const
  /** 0-based offset in the expression. */
  readonly offset: number
  /** How to mend it; null where the message says all. */
  readonly hint: string | null

  constructor(message: string, offset: number, hint: string | null = null) {
    super(message)
    this.offset = offset
    this.hint = hint
  }
}
