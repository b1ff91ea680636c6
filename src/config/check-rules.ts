import { LookoutError } from '../domain/lookout-error.ts'
import type { Rules } from '../domain/rule.ts'
import { joinErrors, refuseProblems } from '../schema/problems.ts'
import { checkExamples } from './check-examples.ts'
import { checkRuleFile } from './check-rule-file.ts'
import { readRuleFile, type ReadRuleFile } from './read-rule-file.ts'
import { mergeRules } from './read-rules.ts'

/** A rule file and what errors call it. */
export interface NamedFile {
  readonly path: string
  readonly name: string
}

/** Rules that are sound, and how many examples they were tried on. */
export interface CheckedRules {
  readonly rules: Rules
  readonly examples: number
}

/**
 * Checks rule files laid over one another: their shape, then names, phrases and expressions, then every example. Throws a
 * LookoutError that lists everything wrong, each with file, line and column; what is wrong at one stage hides the next.
 */
export function checkRules(files: readonly NamedFile[]): CheckedRules {
  const read = readAll(files)
  const rules = mergeRules(read.map(({ content }) => content))
  refuseProblems(read.map((file) => checkRuleFile(file, rules)))
  const { count, problems } = checkExamples(read, rules)
  refuseProblems(problems)
  return { rules, examples: count }
}

function readAll(files: readonly NamedFile[]): ReadRuleFile[] {
  const errors: LookoutError[] = []
  const read = files.flatMap(({ path, name }) => {
    try {
      return [readRuleFile(path, name)]
    } catch (error) {
      if (!(error instanceof LookoutError)) throw error
      errors.push(error)
      return []
    }
  })
  if (errors.length > 0) throw joinErrors(errors)
  return read
}
