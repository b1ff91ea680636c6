import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import { checkOwnRules, describeRuleCounts } from '../check-own-rules.ts'
import type { Context } from '../context.ts'

/** The rules with their examples, as `lookout rules check` does. Throws a LookoutError that lists all faults. */
export function checkRules({ folder }: Context, { rules }: Settings): Check[] {
  return [{ name: 'rules', status: 'ok', finding: describeRuleCounts(checkOwnRules(rules, folder)) }]
}
