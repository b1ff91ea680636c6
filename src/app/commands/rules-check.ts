import { relative, resolve } from 'node:path'
import { checkRules } from '../../config/check-rules.ts'
import { builtInRules, ruleFiles } from '../../config/read-rules.ts'
import type { Context } from '../context.ts'

/**
 * `lookout rules check [FILE…]`: the built-in rules with those of the configuration, or the files given, laid over them.
 * JSON: `{ files, subjects, rules, severity, regions, examples }`, all counts.
 */
export async function checkRuleFiles(context: Context, files: readonly string[]): Promise<void> {
  const own = files.length > 0 ? files : (await context.settings()).rules
  const paths = [builtInRules, ...own.map((file) => resolve(context.folder, file))].flatMap(ruleFiles)
  const { rules, examples } = checkRules(paths.map((path) => ({ path, name: shortName(path, context.folder) })))
  const counts = {
    files: paths.length,
    subjects: rules.subjects.length,
    rules: rules.kinds.length + rules.breaking.length + rules.reach.length,
    severity: rules.severity.length,
    regions: rules.regions.length,
    examples,
  }
  context.print(
    counts,
    () =>
      `${counts.subjects} subjects, ${counts.rules} wording rules, ${counts.severity} severity rules and ${counts.regions} regions checked in ${counts.files} files, ${examples} examples hold`,
  )
}

function shortName(path: string, folder: string): string {
  const short = relative(folder, path)
  return short.startsWith('..') ? path : short
}
