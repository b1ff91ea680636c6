import { remember } from '../domain/remember.ts'
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
  if (condition.kind && !(kind && condition.kind.has(kind))) return false
  if (condition.breaking !== null && condition.breaking !== breaking) return false
  if (condition.section?.has(reading.role) === false) return false
  if (condition.has?.isSubsetOf(reading.facts) === false) return false
  if (condition.hasNot?.isDisjointFrom(reading.facts) === false) return false
  if (condition.leads && !isAny(condition.leads, reading.led)) return false
  if (condition.says && !isAny(condition.says, reading.said)) return false
  if (condition.also && !isAny(condition.also, reading.said)) return false
  return !(condition.lacks && isAny(condition.lacks, reading.said))
}

/** Is one of some phrases among those found? */
export function isAny(keys: readonly number[], said: ReadonlySet<number>): boolean {
  for (let index = 0; index < keys.length; index++) if (said.has(keys[index] as number)) return true
  return false
}

/** The first of a list of rules that holds; `rest` rules at the end make sure that one does. */
export function firstThatHolds<R>(
  rules: readonly Conditioned<R>[],
  reading: Reading,
  decided?: Decided,
): R | undefined {
  for (const { rule, condition } of rules) if (holds(condition, reading, decided)) return rule
  return undefined
}

/** Innermost section role of a path of headings; wrappers such as "Release notes" count only where nothing else does. */
export function sectionRole(path: readonly string[], roles: ReadonlyMap<string, string>): string {
  const innermost = roles.get(sectionKey(path.at(-1) ?? '')) ?? 'none'
  if (innermost !== 'notes') return innermost
  const inner = path.findLast((title) => (roles.get(sectionKey(title)) ?? 'notes') !== 'notes')
  return inner === undefined ? 'notes' : (roles.get(sectionKey(inner)) as string)
}

/** How section names are compared: lower case, without punctuation at the end. */
export const sectionKey = remember((title) =>
  title
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)
