import type { Rules, WordingCondition } from '../domain/rule.ts'
import { quoted } from '../domain/quoted.ts'
import { factNames } from '../parse/gather-facts.ts'
import { sectionKey } from '../parse/reading.ts'
import { widerSubjects } from '../parse/wider-subjects.ts'
import type { Path } from '../schema/field-name.ts'
import type { Problem } from '../schema/problems.ts'
import { checkSubject } from './check-subject.ts'
import { collectProblems, type Report } from './collect-problems.ts'
import { didYouMean } from '../domain/did-you-mean.ts'
import { phraseFault } from './phrase-fault.ts'
import { predicateFault } from './predicate-fault.ts'
import type { ReadRuleFile } from './read-rule-file.ts'
import { identified, ruleIds } from './rule-ids.ts'

/**
 * What the schema of a rule file cannot see: phrases and CEL that do not compile, ids given twice, and names (signals,
 * section roles, facts, subjects) that neither this file nor `rules`, all rules together, know.
 */
export function checkRuleFile({ source, content }: ReadRuleFile, rules: Rules): Problem[] {
  const { subjects, signals, sections, boilerplate, facts, meanings, severity, blockers } = content
  const wider = widerSubjects(rules.subjects)
  return collectProblems(source, (report) => {
    subjects?.forEach((rule, index) => checkSubject(rule, ['subjects', index], wider, report))
    for (const [name, says] of Object.entries(signals ?? {})) checkPhrases(says, ['signals', name], null, report)
    for (const [role, headings] of Object.entries(sections ?? {})) checkHeadings(headings, role, report)
    checkPhrases(boilerplate, ['boilerplate'], rules, report)
    for (const [name, fact] of Object.entries(facts ?? {})) checkCondition(fact, ['facts', name], rules, report)
    for (const list of ['kinds', 'breaking', 'reach'] as const)
      content[list]?.forEach((rule, index) => checkCondition(rule.when, [list, index, 'when'], rules, report))
    meanings?.forEach((rule, index) => checkPhrases(rule.says, ['meanings', index, 'says'], rules, report))
    severity?.forEach(({ match }, index) => {
      const fault = predicateFault(match, 'notice')
      if (fault) report(['severity', index, 'match'], fault.message, fault.offset)
    })
    blockers?.forEach((rule, index) => {
      for (const scope of ['pool', 'cluster'] as const) {
        const fault = rule[scope] === undefined ? null : predicateFault(rule[scope], scope)
        if (fault) report(['blockers', index, scope], fault.message, fault.offset)
      }
    })
    for (const part of identified) checkIds(ruleIds(content, part), part, report)
  })
}

function checkIds(ids: ReturnType<typeof ruleIds>, part: string, report: Report): void {
  const first = new Map<string, number>()
  for (const { id, index } of ids) {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, index)
    else report([part, index, 'id'], `${id} is entry ${earlier + 1}'s id too; give each its own`)
  }
}

/** Headings are compared in lower case and without punctuation: written otherwise they would never be met. */
function checkHeadings(headings: readonly string[], role: string, report: Report): void {
  headings.forEach((heading, index) => {
    const key = sectionKey(heading)
    if (key !== heading) report(['sections', role, index], `never occurs; write it as ${quoted(key)}`)
  })
}

function checkCondition(condition: WordingCondition, path: Path, rules: Rules, report: Report): void {
  for (const field of ['says', 'also', 'leads', 'lacks'] as const)
    checkPhrases(condition[field], [...path, field], rules, report)
  const facts = [...factNames, ...Object.keys(rules.facts)]
  const roles = [...Object.keys(rules.sections), 'none']
  for (const [field, known] of [
    ['has', facts],
    ['hasNot', facts],
    ['section', roles],
  ] as const) {
    condition[field]?.forEach((name, index) => {
      if (known.includes(name)) return
      report([...path, field, index], `${quoted(name)} is not known; ${didYouMean(name, known)}`)
    })
  }
}

/** `rules` is null where signals cannot stand. */
function checkPhrases(phrases: readonly string[] | undefined, path: Path, rules: Rules | null, report: Report): void {
  phrases?.forEach((phrase, index) => {
    const fault = phraseFault(phrase, rules && Object.keys(rules.signals))
    if (fault !== null) report([...path, index], fault)
  })
}
