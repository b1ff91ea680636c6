import { didYouMean } from '../domain/did-you-mean.ts'
import { quoted } from '../domain/quoted.ts'
import type { SubjectRule } from '../domain/rule.ts'
import { expandRule, type WrittenSubjectRule } from '../match/expand-rule.ts'
import type { Path } from '../schema/field-name.ts'
import type { Report } from './collect-problems.ts'
import { phraseFault } from './phrase-fault.ts'
import { predicateFault } from './predicate-fault.ts'

const scopes = { pool: 'pool', cluster: 'cluster', possible: 'cluster' } as const

/**
 * Checks every rule that a written one stands for; each fault of a field is told once. `wider` tells of all subjects those
 * that they stand under.
 */
export function checkSubject(
  written: Omit<WrittenSubjectRule, 'examples'>,
  path: Path,
  wider: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): void {
  const faulty = new Set<string>()
  const once: Report = (at, message, offset) => {
    const field = at.join('.')
    if (!faulty.has(field)) report(at, message, offset)
    faulty.add(field)
  }
  for (const rule of expandRule({ ...written, examples: { fires: [], silent: [] } })) {
    if (rule.under !== undefined && !wider.has(rule.under))
      once(
        [...path, 'under'],
        `no subject is named ${quoted(rule.under)}; ${didYouMean(rule.under, [...wider.keys()])}`,
      )
    if (wider.get(rule.id)?.has(rule.id)) once([...path, 'under'], `leads back to ${quoted(rule.id)} itself`)
    rule.says.forEach((phrase, index) => {
      const fault = phraseFault(phrase, null)
      if (fault !== null) once([...path, 'says', index], fault)
    })
    checkPredicates(rule, written, path, once)
    checkReason(rule, path, once)
  }
}

function checkPredicates(rule: SubjectRule, written: Partial<SubjectRule>, path: Path, report: Report): void {
  for (const field of ['pool', 'cluster', 'possible'] as const) {
    const source = rule[field]
    const fault = source === undefined ? null : predicateFault(source, scopes[field])
    if (!fault) continue
    // Where `each` filled something in, the offset counts in what came of it.
    const isVerbatim = source === written[field]
    report(
      [...path, field],
      isVerbatim ? fault.message : `${quoted(String(source))}: ${fault.message}`,
      isVerbatim ? fault.offset : undefined,
    )
  }
}

function checkReason({ reason, pool }: SubjectRule, path: Path, report: Report): void {
  const names = reason.match(/\{\w*\}/g) ?? []
  for (const name of names) {
    if (name === '{pools}' && pool === undefined) report([...path, 'reason'], '{pools} needs a pool expression')
    else if (name !== '{pools}' && name !== '{cluster}')
      report([...path, 'reason'], `${name} is not filled in; there are {pools} and {cluster}`)
  }
}
