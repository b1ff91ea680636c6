import type { Kind } from '../domain/notice.ts'
import type { Condition, Conditioned } from './compile-rules.ts'

/** One item as the wording rules see it. */
export interface Reading {
  /** Keys of all phrases found, and of those in the first sentence. */
  readonly said: ReadonlySet<number>
  readonly led: ReadonlySet<number>
  /** Role of the section, `none` where no rule knows it. */
  readonly role: string
  readonly facts: ReadonlySet<string>
}

/** What was decided of an item before. */
export interface Decided {
  readonly kind?: Kind
  readonly breaking?: boolean
}

/** Does a condition hold for what was read and decided? */
export function holds(condition: Condition, reading: Reading, { kind, breaking }: Decided = {}): boolean {
  const { rule } = condition
  if (rule.kind && !(kind && rule.kind.includes(kind))) return false
  if (rule.breaking !== undefined && rule.breaking !== breaking) return false
  if (rule.section && !rule.section.includes(reading.role)) return false
  if (rule.has && !rule.has.every((fact) => reading.facts.has(fact))) return false
  if (rule.hasNot?.some((fact) => reading.facts.has(fact))) return false
  if (condition.leads && !meets(condition.leads, reading.led)) return false
  if (condition.says && !meets(condition.says, reading.said)) return false
  if (condition.also && !meets(condition.also, reading.said)) return false
  return !(condition.lacks && meets(condition.lacks, reading.said))
}

function meets(wanted: ReadonlySet<number>, found: ReadonlySet<number>): boolean {
  for (const key of wanted) if (found.has(key)) return true
  return false
}

/** The first of a list of rules that holds; `rest` rules at the end make sure that one does. */
export function firstThatHolds<R>(
  rules: readonly Conditioned<R>[],
  reading: Reading,
  decided?: Decided,
): R | undefined {
  return rules.find(({ condition }) => holds(condition, reading, decided))?.rule
}

/** Innermost section role of a path of headings; wrappers such as "Release notes" count only where nothing else does. */
export function sectionRole(path: readonly string[], roles: ReadonlyMap<string, string>): string {
  const known = path.toReversed().flatMap((title) => roles.get(sectionKey(title)) ?? [])
  if (path.length > 0 && !roles.has(sectionKey(path.at(-1) as string))) return 'none'
  return known.find((role) => role !== 'notes') ?? known[0] ?? 'none'
}

const keys = new Map<string, string>()
const memoryLimit = 5_000

/** How section names are compared: lower case, without punctuation at the end. */
export function sectionKey(title: string): string {
  const known = keys.get(title)
  if (known !== undefined) return known
  const key = title
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (keys.size < memoryLimit) keys.set(title, key)
  return key
}
