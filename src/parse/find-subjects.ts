import type { SubjectRule } from '../domain/rule.ts'
import type { CompiledRules } from './compile-rules.ts'
import type { PhraseHit } from './phrases.ts'

/** A subject named in a text, and whether the sentence names it only as the way out ("migrate to …"). */
export interface SubjectMention {
  readonly subject: SubjectRule
  readonly hit: PhraseHit
  readonly remedy: boolean
}

/** All subjects a text names, the longest name winning where names overlap, in text order. */
export function findSubjects(hits: readonly PhraseHit[], compiled: CompiledRules): SubjectMention[] {
  const named = hits
    .flatMap((hit) => {
      const meaning = compiled.meaningOf(hit.key)
      return meaning.type === 'subject' ? [{ subject: meaning.subject, hit }] : []
    })
    .sort((a, b) => b.hit.end - b.hit.start - (a.hit.end - a.hit.start))
  const kept: { subject: SubjectRule; hit: PhraseHit }[] = []
  for (const mention of named) {
    const shadowed = kept.some(
      (other) =>
        covers(other.hit, mention.hit) &&
        (other.subject === mention.subject || length(other.hit) > length(mention.hit)),
    )
    if (!shadowed) kept.push(mention)
  }
  const remedy = compiled.signal('remedy')
  const remedies = hits.filter((hit) => hit.key === remedy)
  return kept
    .sort((a, b) => a.hit.start - b.hit.start)
    .map((mention) => ({
      ...mention,
      remedy: remedies.some((hit) => hit.sentence === mention.hit.sentence && hit.start < mention.hit.start),
    }))
}

/**
 * The subjects that a notice is about: those of the first sentence that names one other than as a remedy; a first
 * sentence that only introduces a list ("the following changes:") hands over to all below it.
 */
export function pickSubjects(
  mentions: readonly SubjectMention[],
  introduces: boolean,
  byId: ReadonlyMap<string, SubjectRule>,
): SubjectRule[] {
  const own = mentions.filter((mention) => !mention.remedy)
  const first = own[0]?.hit.sentence
  const wanted = introduces && first !== 0 ? own : own.filter((mention) => mention.hit.sentence === first)
  const subjects = [...new Set(wanted.map((mention) => mention.subject))]
  const wider = new Set(subjects.flatMap((subject) => widerThan(subject, byId)))
  return subjects.filter((subject) => !wider.has(subject.id))
}

function widerThan({ under }: SubjectRule, byId: ReadonlyMap<string, SubjectRule>): string[] {
  const parent = under === undefined ? undefined : byId.get(under)
  return under === undefined ? [] : [under, ...(parent ? widerThan(parent, byId) : [])]
}

function covers(outer: PhraseHit, inner: PhraseHit): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function length(hit: PhraseHit): number {
  return hit.end - hit.start
}
