/** One line of the bench's table. */
export interface Row {
  readonly what: string
  /** `42 ms against 20 ms, 2.1 times`. */
  readonly measured: string
  /** `at most 5 times`; empty for what is only shown. */
  readonly limit: string
  readonly within: boolean
}

/** A row for what takes some times what a reference takes, both in milliseconds; `limit` is how many it may. */
export function ratioRow(what: string, measured: number, reference: number, limit?: number): Row {
  const ratio = measured / reference
  return {
    what,
    measured: `${measured.toFixed(0)} ms against ${reference.toFixed(0)} ms, ${ratio.toFixed(1)} times`,
    limit: limit === undefined ? '' : `at most ${limit} times`,
    within: limit === undefined || ratio <= limit,
  }
}

/** A row for a number of something, such as seconds. */
export function amountRow(what: string, measured: number, unit: string, limit?: number): Row {
  return {
    what,
    measured: `${measured.toFixed(measured < 10 ? 2 : 0)} ${unit}`,
    limit: limit === undefined ? '' : `at most ${limit} ${unit}`,
    within: limit === undefined || measured <= limit,
  }
}
