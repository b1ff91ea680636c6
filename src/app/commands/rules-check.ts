import { checkOwnRules, describeRuleCounts } from '../check-own-rules.ts'
import type { Context } from '../context.ts'

/**
 * `lookout rules check [FILE…]`: the built-in rules with those of the configuration, or the files given, laid over them.
 * JSON: `{ files, subjects, rules, severity, regions, examples }`, all counts.
 */
export async function checkRuleFiles(context: Context, files: readonly string[]): Promise<void> {
  const own = files.length > 0 ? files : (await context.settings()).rules
  const counts = checkOwnRules(own, context.folder)
  context.print(counts, () => describeRuleCounts(counts))
}
