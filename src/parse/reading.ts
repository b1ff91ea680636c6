import { remember } from '../domain/remember.ts'
import type { Kind } from '../domain/notice.ts'
import { hasAll, hasAny, type KeySet } from './key-set.ts'
import type { Condition, Conditioned } from './condition.ts'

/** One item as the wording rules see it. */
export interface Reading {
  /** Keys of all phrases and facts found, and of the phrases in the first sentence. */
  readonly said: KeySet
  readonly led: KeySet
  /** Role of the section, `none` where no rule knows it. */
  readonly role: string
}

/** What was decided of an item before. */
export interface Decided {
  readonly kind?: Kind
  readonly breaking?: boolean
}

const undecided: Decided = {}

/** Does a condition hold for what was read and decided? */
export function holds(condition: Condition, reading: Reading, { kind, breaking }: Decided = undecided): boolean {
  if (condition.kind && !(kind && condition.kind.has(kind))) return false
  if (condition.breaking !== null && condition.breaking !== breaking) return false
  if (condition.section?.has(reading.role) === false) return false
  if (condition.has && !hasAll(reading.said, condition.has)) return false
  if (condition.hasNot && hasAny(reading.said, condition.hasNot)) return false
  if (condition.leads && !hasAny(reading.led, condition.leads)) return false
  if (condition.says && !hasAny(reading.said, condition.says)) return false
  if (condition.also && !hasAny(reading.said, condition.also)) return false
  return !(condition.lacks && hasAny(reading.said, condition.lacks))
}

/** The first of a list of rules that holds; `rest` rules at the end make sure that one does. */
export function firstThatHolds<R>(
  rules: readonly Conditioned<R>[],
  reading: Reading,
  decided?: Decided,
): R | undefined {
  for (let index = 0; index < rules.length; index++) {
    const { rule, condition } = rules[index] as Conditioned<R>
    if (holds(condition, reading, decided)) return rule
  }
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
