import { Lexer } from 'marked'
import type { ReadFact } from '../domain/explanation.ts'
import type { Notice } from '../domain/notice.ts'
import type { CompiledRules } from './compile-rules.ts'
import { describeRule } from './describe-rule.ts'
import type { Evidence } from './evidence.ts'
import { readPlainText } from './plain-text.ts'
import { readText, type ReadText } from './read-text.ts'
import { sectionRole } from './reading.ts'
import { wordsOf } from './words-of.ts'

/** A notice as the rules of now read it, and what everything was read from. */
export interface ReadingExplanation {
  readonly notice: Notice
  readonly reading: readonly ReadFact[]
}

/** Reads a notice's text once more, asking for the evidence. */
export function explainReading(notice: Notice, compiled: CompiledRules): ReadingExplanation {
  const text = readPlainText(new Lexer({ gfm: true }).lex(notice.text))
  const path = notice.section === '' ? [] : notice.section.split(' / ')
  const role = sectionRole(path, compiled.roles)
  const seen: Evidence[] = []
  const read = readText(text, role, notice.release.slice(0, 10), compiled, (evidence) => seen.push(evidence))
  const [evidence] = seen
  if (!read || !evidence)
    return { notice, reading: [{ field: 'text', value: 'left out', because: 'it says nothing about AKS itself' }] }
  const reading = [
    ...ruleFacts(evidence, compiled),
    ...placeFacts(evidence, compiled),
    ...timeFacts(evidence, read.said),
  ]
  return { notice: { ...notice, ...read.said }, reading }
}

function ruleFacts(evidence: Evidence, compiled: CompiledRules): ReadFact[] {
  const { kindRule, breakingRule, reachRule } = evidence
  const fact = (field: string, value: string, because: string): ReadFact => ({ field, value, because })
  return [
    fact('kind', kindRule?.kind ?? 'announcement', describeRule(kindRule, compiled.kinds, evidence)),
    fact('breaking', breakingRule?.breaking ? 'yes' : 'no', describeRule(breakingRule, compiled.breaking, evidence)),
    fact('reach', reachRule?.reach ?? 'na', describeRule(reachRule, compiled.reach, evidence)),
  ]
}

const asides = {
  own: '',
  remedy: ', set aside: only the way out',
  required: ', demanded from now on',
  excluded: ', excepted',
}

function placeFacts(evidence: Evidence, compiled: CompiledRules): ReadFact[] {
  const regions = evidence.hits.flatMap((hit) => {
    const meaning = compiled.meaningOf(hit.key)
    return meaning.type === 'region' ? [{ value: meaning.region, because: `"${wordsOf(hit, evidence)}"` }] : []
  })
  const named = evidence.mentions.map(({ subject, hit, role }) => ({
    value: subject.id,
    because: `"${wordsOf(hit, evidence)}" in sentence ${hit.sentence + 1}${asides[role]}`,
  }))
  return [
    ...named.map((fact) => ({ field: 'named', ...fact })),
    ...regions.map((fact) => ({ field: 'region', ...fact })),
  ]
}

/** What is said of versions and days, and what all findings came to. */
function timeFacts({ versions, dates, plain }: Evidence, said: ReadText['said']): ReadFact[] {
  const meanings = new Map(said.dates.map(({ date, meaning }) => [date, meaning]))
  return [
    ...versions.map(({ range, start, end, target }) => ({
      field: 'version',
      value: range,
      because: `"${around(plain, start, end)}"${target ? ', set aside: where to go, not who is concerned' : ''}`,
    })),
    ...dates.map(({ date, start, end, inferred }) => ({
      field: 'date',
      value: `${date}, ${meanings.get(date) ?? 'other'}`,
      because: `"${plain.slice(start, end)}"${inferred ? ", its year taken from the release's" : ''}`,
    })),
    {
      field: 'subjects',
      value: said.subjects.join(', ') || 'none',
      because: 'named first and not set aside; a wider one gives way to a narrower',
    },
    {
      field: 'kubernetes',
      value: said.kubernetes ?? 'any version',
      because: said.kubernetes === null ? 'no version limits whom it concerns' : 'what the versions above come to',
    },
    {
      field: 'deadline',
      value: said.deadline?.date ?? 'none',
      because: deadlineReason(said),
    },
  ]
}

function deadlineReason({ breaking, deadline }: ReadText['said']): string {
  if (deadline) return 'the first date that hurts'
  return breaking ? 'it names no date that hurts' : 'it breaks nothing'
}

/** The words found and a few around them, on one line. */
function around(plain: string, start: number, end: number): string {
  const before = /(?:\S+\s+){0,3}$/.exec(plain.slice(Math.max(0, start - 60), start))?.[0] ?? ''
  const after = /^\S*(?:\s+\S+){0,3}/.exec(plain.slice(end, end + 60))?.[0] ?? ''
  return (before + plain.slice(start, end) + after).replace(/\s+/g, ' ')
}
