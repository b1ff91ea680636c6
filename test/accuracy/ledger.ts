/** One thing that was read otherwise than labelled; null = nothing. */
export interface Miss {
  readonly figure: string
  readonly release: string
  readonly line: number
  readonly want: string | boolean | null
  readonly got: string | boolean | null
}

export interface Tally {
  readonly hits: number
  /** Found, though not wanted. */
  readonly extra: number
  /** Wanted, though not found. */
  readonly missed: number
}

type Spot = Pick<Miss, 'release' | 'line'>
type Value = Miss['want']

/** Counts of right and wrong by figure, with every wrong one written down. */
export interface Ledger {
  readonly misses: readonly Miss[]
  /** Writes down one value; a wrong one counts as missed. */
  readonly same: (figure: string, spot: Spot, want: Value, got: Value, right?: boolean) => void
  /** Writes down every member of two sets. */
  readonly each: (figure: string, spot: Spot, want: readonly string[], got: readonly string[]) => void
  readonly tally: (figure: string) => Tally
}

export function openLedger(): Ledger {
  const misses: Miss[] = []
  const hits = new Map<string, number>()
  const same: Ledger['same'] = (figure, { release, line }, want, got, right = want === got) => {
    if (right) hits.set(figure, (hits.get(figure) ?? 0) + 1)
    else misses.push({ figure, release, line, want, got })
  }
  return {
    misses,
    same,
    each(figure, spot, want, got) {
      for (const member of new Set([...want, ...got])) {
        same(figure, spot, want.includes(member) ? member : null, got.includes(member) ? member : null)
      }
    },
    tally(figure) {
      const wrong = misses.filter((miss) => miss.figure === figure)
      const extra = wrong.filter(({ want }) => want === null || want === false).length
      return { hits: hits.get(figure) ?? 0, extra, missed: wrong.length - extra }
    },
  }
}

export function precision({ hits, extra }: Tally): number {
  return hits / (hits + extra || 1)
}

export function recall({ hits, missed }: Tally): number {
  return hits / (hits + missed || 1)
}

export function f1({ hits, extra, missed }: Tally): number {
  return (2 * hits) / (2 * hits + extra + missed || 1)
}

/** Share of right values, whichever way the others are wrong. */
export function accuracy({ hits, extra, missed }: Tally): number {
  return hits / (hits + extra + missed || 1)
}
