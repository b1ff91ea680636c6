/** Something that a person can mend: wrong use, bad configuration, bad input (exit 2), or work that failed (exit 1). */
export class LookoutError extends Error {
  override name = 'LookoutError' as const
  readonly exitCode: 1 | 2

  /** `message` names the file, the place in it and the mend. */
  constructor(message: string, options: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.exitCode = options.exitCode ?? 2
  }
}
