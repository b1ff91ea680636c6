/** What a word bears that dates, versions and images are made of; a text without the sign need not be searched for them. */
export const sign = { month: 1, year: 2, quarter: 4, digit: 8, decimal: 16 } as const

/** The names of months, for patterns. */
export const monthName =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const month = new RegExp(String.raw`\b(?:${monthName})\b`)

/** The signs of a word or text as written, as bits. */
export function signsOf(written: string): number {
  let signs = month.test(written) ? sign.month : 0
  if (/quarter|q[1-4]/i.test(written)) signs |= sign.quarter
  if (!/\d/.test(written)) return signs
  if (/20\d\d(?!\d)/.test(written)) signs |= sign.year
  if (/\d\.\d/.test(written)) signs |= sign.decimal
  return signs | sign.digit
}
