/** One line of the bench's table. */
export interface Row {
  readonly what: string
  /** `42 ms against 20 ms, 2.1 times`. */
  readonly measured: string
  /** `at most 5 times`. */
  readonly limit: string
  readonly within: boolean
}

/** A row for something that may take at most `limit` times what a reference takes, both in milliseconds. */
export function ratioRow(what: string, measured: number, reference: number, limit: number): Row {
  const ratio = measured / reference
  return {
    what,
    measured: `${measured.toFixed(0)} ms against ${reference.toFixed(0)} ms, ${ratio.toFixed(1)} times`,
    limit: `at most ${limit} times`,
    within: ratio <= limit,
  }
}
