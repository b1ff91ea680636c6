import { expandRule } from '../match/expand-rule.ts'
import type { RuleFile } from './rule-schema.ts'

/** The parts of a rule file whose rules bear ids. */
export const identified = [
  'subjects',
  'kinds',
  'breaking',
  'reach',
  'severity',
  'regions',
  'clouds',
  'blockers',
] as const
export type IdentifiedPart = (typeof identified)[number]

/** The ids of a part's rules, each with the entry that makes it; an entry with `each` makes several. */
export function ruleIds(
  content: RuleFile,
  part: IdentifiedPart,
): readonly { readonly id: string; readonly index: number }[] {
  if (part !== 'subjects') return content[part]?.map(({ id }, index) => ({ id, index })) ?? []
  const subjects = content.subjects ?? []
  return subjects.flatMap((written, index) =>
    expandRule({ ...written, examples: { fires: [], silent: [] } }).map(({ id }) => ({ id, index })),
  )
}
