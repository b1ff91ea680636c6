import type { Conditioned } from './condition.ts'
import type { Evidence } from './evidence.ts'
import type { PhraseHit } from './phrases.ts'
import type { BreakingRule, KindRule, ReachRule } from '../domain/rule.ts'
import { wordsOf } from './words-of.ts'

/** Why a rule decided: its name, the words of the text that fired it, the section and facts that it asked for. */
export function describeRule<R extends KindRule | BreakingRule | ReachRule>(
  decisive: R | undefined,
  rules: readonly Conditioned<R>[],
  evidence: Evidence,
): string {
  const found = rules.find(({ rule }) => rule === decisive)
  if (!found) return 'no rule holds'
  const { rule, condition } = found
  const { section, has, kind, breaking } = rule.when
  const parts = [
    firedBy('its first sentence says', condition.leads, evidence, ({ sentence }) => sentence === 0),
    firedBy('says', condition.says, evidence, () => true),
    firedBy('says', condition.also, evidence, () => true),
    section ? `stands in a section of ${evidence.reading.role}` : '',
    has ? `has ${has.join(' and ')}` : '',
    kind ? `is a ${kind.join(' or ')}` : '',
    breaking === undefined ? '' : breaking ? 'breaks something' : 'breaks nothing',
  ].filter((part) => part !== '')
  return `rule ${rule.id}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}. ${rule.why}`
}

function firedBy(
  verb: string,
  keys: readonly number[] | null,
  evidence: Evidence,
  counts: (hit: PhraseHit) => boolean,
): string {
  const hit = evidence.hits.find((one) => keys?.includes(one.key) && counts(one))
  return hit ? `${verb} "${wordsOf(hit, evidence)}"` : ''
}
