import type { Kind } from '../domain/notice.ts'
import type { Phrase, WordingCondition } from '../domain/rule.ts'

/** A wording condition with its phrases turned into keys; null where it does not ask. All are of one shape, for speed. */
export interface Condition {
  readonly says: readonly number[] | null
  readonly also: readonly number[] | null
  readonly leads: readonly number[] | null
  readonly lacks: readonly number[] | null
  readonly section: ReadonlySet<string> | null
  readonly has: readonly number[] | null
  readonly hasNot: readonly number[] | null
  readonly kind: ReadonlySet<Kind> | null
  readonly breaking: boolean | null
}

/** A rule and its condition. */
export interface Conditioned<R> {
  readonly rule: R
  readonly condition: Condition
}

/** Turns a rule's phrases and facts into keys. */
export function compileCondition(
  rule: WordingCondition,
  keysOf: (says: readonly Phrase[] | undefined) => readonly number[] | null,
  factKeys: Readonly<Record<string, number>>,
): Condition {
  // A fact that no rule knows is refused where rules are read.
  const keysOfFacts = (names: readonly string[] | undefined): readonly number[] | null =>
    names?.map((name) => factKeys[name] as number) ?? null
  return {
    says: keysOf(rule.says),
    also: keysOf(rule.also),
    leads: keysOf(rule.leads),
    lacks: keysOf(rule.lacks),
    section: setOf(rule.section),
    has: keysOfFacts(rule.has),
    hasNot: keysOfFacts(rule.hasNot),
    kind: setOf(rule.kind),
    breaking: rule.breaking ?? null,
  }
}

/** The rules that allow a section or kind, which are then asked for it no more. */
export function having<R, P extends 'section' | 'kind'>(
  rules: readonly Conditioned<R>[],
  part: P,
  value: P extends 'kind' ? Kind : string,
): Conditioned<R>[] {
  return rules.flatMap(({ rule, condition }) => {
    const allowed: ReadonlySet<string> | null = condition[part]
    return !allowed || allowed.has(value) ? [{ rule, condition: { ...condition, [part]: null } }] : []
  })
}

function setOf<T>(list: readonly T[] | undefined): ReadonlySet<T> | null {
  return list ? new Set(list) : null
}
