/** What a word bears that dates, versions and images are made of; a text without the sign need not be searched for them. */
export const sign = { month: 1, year: 2, digit: 4, decimal: 8 } as const

const month = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/

/** The signs of a word as written, as bits. */
export function signsOf(written: string): number {
  const named = month.test(written) ? sign.month : 0
  if (!/\d/.test(written)) return named
  return named | sign.digit | (/20\d\d/.test(written) ? sign.year : 0) | (/\d\.\d/.test(written) ? sign.decimal : 0)
}
