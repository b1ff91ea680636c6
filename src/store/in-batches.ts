/** Rows of one INSERT: with the widest table well below the 32,766 parameters that SQLite binds at once. */
const batchSize = 100

/** Hands rows on a hundred at a time. */
export async function inBatches<T>(rows: readonly T[], work: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) await work(rows.slice(start, start + batchSize))
}
