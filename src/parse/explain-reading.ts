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

/** A notice as the rules of now read it. */
export interface ReadingExplanation {
  readonly notice: Notice
  readonly reading: readonly ReadFact[]
}

/** Reads a notice's text once more and tells what everything was read from. */
export function explainReading(notice: Notice, compiled: CompiledRules): ReadingExplanation {
  const text = readPlainText(new Lexer({ gfm: true }).lex(notice.text))
  const role = sectionRole(notice.section === '' ? [] : notice.section.split(' / '), compiled.roles)
  let reading: ReadFact[] = []
  const read = readText(text, role, notice.release.slice(0, 10), compiled, (evidence) => {
    reading = [...ruleFacts(evidence, compiled), ...versionFacts(evidence), ...regionFacts(evidence, compiled)]
    reading.push(...subjectFacts(evidence))
  })
  if (!read) return { notice, reading: [{ field: 'text', value: 'boilerplate', because: 'it says nothing about AKS' }] }
  return { notice: { ...notice, ...read.said }, reading: [...reading, ...outcomeFacts(read.said)] }
}

type Said = ReadText['said']

function ruleFacts(evidence: Evidence, compiled: CompiledRules): ReadFact[] {
  const { kindRule, breakingRule, reachRule } = evidence
  return [
    {
      field: 'kind',
      value: kindRule?.kind ?? 'announcement',
      because: describeRule(kindRule, compiled.kinds, evidence),
    },
    {
      field: 'breaking',
      value: breakingRule?.breaking === true ? 'yes' : 'no',
      because: describeRule(breakingRule, compiled.breaking, evidence),
    },
    { field: 'reach', value: reachRule?.reach ?? 'na', because: describeRule(reachRule, compiled.reach, evidence) },
  ]
}

function versionFacts({ versions, dates, plain }: Evidence): ReadFact[] {
  return [
    ...versions.map(({ range, start, end, target }) => ({
      field: 'version',
      value: range,
      because: `"${around(plain, start, end)}"${target ? ', which is where to go, not who is concerned' : ''}`,
    })),
    ...dates.map(({ date, start, end, inferred }) => ({
      field: 'date',
      value: date,
      because: `"${plain.slice(start, end)}"${inferred ? ", its year taken from the release's" : ''}`,
    })),
  ]
}

function regionFacts(evidence: Evidence, compiled: CompiledRules): ReadFact[] {
  return evidence.hits.flatMap((hit) => {
    const meaning = compiled.meaningOf(hit.key)
    return meaning.type === 'region'
      ? [{ field: 'region', value: meaning.region, because: `"${wordsOf(hit, evidence)}"` }]
      : []
  })
}

function subjectFacts(evidence: Evidence): ReadFact[] {
  return evidence.mentions.map(({ subject, hit, remedy }) => ({
    field: 'names',
    value: subject.id,
    because: `"${wordsOf(hit, evidence)}" in sentence ${hit.sentence + 1}${remedy ? ', set aside: only the way out' : ''}`,
  }))
}

/** What the findings above came to. */
function outcomeFacts({ subjects, kubernetes, dates, deadline }: Said): ReadFact[] {
  return [
    {
      field: 'subjects',
      value: subjects.join(', ') || 'none',
      because: 'named first other than as a way out, the widest left out where a narrower one is named',
    },
    { field: 'kubernetes', value: kubernetes ?? 'any version', because: 'what the versions above limit it to' },
    ...dates.map(({ date, meaning }) => ({ field: 'dates', value: date, because: `means ${meaning}` })),
    {
      field: 'deadline',
      value: deadline?.date ?? 'none',
      because: 'the first date that hurts, where it breaks something',
    },
  ]
}

/** The found words and a few around them, on one line. */
function around(plain: string, start: number, end: number): string {
  const before = /(?:\S+\s+){0,3}$/.exec(plain.slice(Math.max(0, start - 60), start))?.[0] ?? ''
  const after = /^\S*(?:\s+\S+){0,3}/.exec(plain.slice(end, end + 60))?.[0] ?? ''
  return (before + plain.slice(start, end) + after).replace(/\s+/g, ' ')
}
