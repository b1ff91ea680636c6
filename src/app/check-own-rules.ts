import { resolve } from 'node:path'
import { checkRules } from '../config/check-rules.ts'
import { builtInRules, ruleFiles } from '../config/read-rules.ts'
import { shortPath } from './short-path.ts'

/** How much was checked. */
export interface RuleCounts {
  readonly files: number
  readonly subjects: number
  readonly rules: number
  readonly severity: number
  readonly regions: number
  readonly examples: number
}

/** Checks the built-in rules with a user's files or folders laid over them. Throws a LookoutError that lists all faults. */
export function checkOwnRules(own: readonly string[], folder: string): RuleCounts {
  const paths = [builtInRules, ...own.map((file) => resolve(folder, file))].flatMap(ruleFiles)
  const { rules, examples } = checkRules(paths.map((path) => ({ path, name: shortPath(path, folder) })))
  return {
    files: paths.length,
    subjects: rules.subjects.length,
    rules: rules.kinds.length + rules.breaking.length + rules.reach.length,
    severity: rules.severity.length,
    regions: rules.regions.length,
    examples,
  }
}

/** `248 subjects, … examples hold`. */
export function describeRuleCounts({ files, subjects, rules, severity, regions, examples }: RuleCounts): string {
  return `${subjects} subjects, ${rules} wording rules, ${severity} severity rules and ${regions} regions checked in ${files} files, ${examples} examples hold`
}
