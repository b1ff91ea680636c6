import { quoted } from '../domain/quoted.ts'
import type { Examples, Rules, WordingCondition } from '../domain/rule.ts'
import { expandRule } from '../match/expand-rule.ts'
import { compileRules, type CompiledRules } from '../parse/compile-rules.ts'
import type { Evidence } from '../parse/evidence.ts'
import { readText } from '../parse/read-text.ts'
import type { Path } from '../schema/field-name.ts'
import type { Problem } from '../schema/problems.ts'
import { collectProblems, type Report } from './collect-problems.ts'
import type { ReadRuleFile } from './read-rule-file.ts'
import { ruleIds, type IdentifiedPart } from './rule-ids.ts'

/** What the examples of some files showed. */
export interface CheckedExamples {
  readonly count: number
  /** A list a file. */
  readonly problems: readonly (readonly Problem[])[]
}

/** Why a text does not fire a rule; null where it does. */
type Miss = (text: string) => string | null

const deciders = { kinds: 'kindRule', breaking: 'breakingRule', reach: 'reachRule' } as const
type WordingList = keyof typeof deciders
const wordingLists = ['kinds', 'breaking', 'reach'] as const satisfies readonly WordingList[]
/** Examples write their dates out, so any day will do. */
const released = '2025-01-01'

/**
 * Reads every example as a bullet of release notes is read by `rules`, all of the files together: a text under `fires`
 * must be about the subject, or decided by the wording rule; one under `silent` must not. Wording rules read theirs in a
 * section of the first role that they ask for, otherwise among the announcements. A rule that a later file replaces is
 * left out.
 */
export function checkExamples(files: readonly ReadRuleFile[], rules: Rules): CheckedExamples {
  const compiled = compileRules(rules)
  let count = 0
  const problems = files.map(({ source, content }, at) => {
    const isReplaced = (part: IdentifiedPart, id: string): boolean =>
      files.slice(at + 1).some((later) => ruleIds(later.content, part).some((rule) => rule.id === id))
    return collectProblems(source, (report) => {
      content.subjects?.forEach((written, index) => {
        for (const { id, examples } of expandRule({ ...written, examples: written.examples ?? none }))
          if (!isReplaced('subjects', id))
            count += checkTexts(examples, ['subjects', index], notAbout(id, compiled), report)
      })
      for (const list of wordingLists) {
        content[list]?.forEach((rule, index) => {
          if (rule.examples && !isReplaced(list, rule.id))
            count += checkTexts(rule.examples, [list, index], notDecidedBy(rule, list, compiled), report)
        })
      }
    })
  })
  return { count, problems }
}

const none: Examples = { fires: [], silent: [] }

/** Returns how many texts were read. */
function checkTexts({ fires, silent }: Examples, path: Path, miss: Miss, report: Report): number {
  fires.forEach((text, index) => {
    const missed = miss(text)
    if (missed !== null) report([...path, 'examples', 'fires', index], `${quoted(text)} does not fire it: ${missed}`)
  })
  silent.forEach((text, index) => {
    if (miss(text) === null) report([...path, 'examples', 'silent', index], `${quoted(text)} fires it`)
  })
  return fires.length + silent.length
}

function notAbout(id: string, compiled: CompiledRules): Miss {
  return (text) => {
    const subjects = readText({ text, links: [] }, 'none', released, compiled)?.said.subjects ?? []
    return subjects.includes(id) ? null : `it is about ${subjects.join(', ') || 'no subject'}, not ${id}`
  }
}

function notDecidedBy(
  { id, when }: { readonly id: string; readonly when: WordingCondition },
  list: WordingList,
  compiled: CompiledRules,
): Miss {
  const role = when.section?.[0] ?? 'announcements'
  return (text) => {
    const decisive: Evidence[] = []
    readText({ text, links: [] }, role, released, compiled, (evidence) => decisive.push(evidence))
    const rule = decisive[0]?.[deciders[list]]
    return rule?.id === id ? null : `${rule ? `rule ${quoted(rule.id)}` : 'no rule'} decides`
  }
}
