import type { CompiledRules } from './compile-rules.ts'
import type { FoundPhrases } from './find-phrases.ts'
import { hasAny } from './key-set.ts'
import { covers, overlaps, type PhraseHit } from './phrases.ts'
import { subjectRoles, type NamedSubject, type SubjectMention } from './subject-roles.ts'

/** All subjects a text names, the longest name winning where names overlap, in text order. */
export function findSubjects(phrases: FoundPhrases, compiled: CompiledRules): SubjectMention[] {
  if (phrases.subjects.length === 0) return []
  const named = withoutShadowed(phrases.subjects, compiled.wider)
  const isPlain = !hasAny(phrases.said, compiled.roleKeys)
  if (isPlain) return named.map(({ subject, hit }) => ({ subject, hit, role: 'own', becomes: false }))
  return named.map(subjectRoles(phrases, compiled))
}

/** Of names that cover one another the longest, of the same the first; "Azure Linux and Windows" does not name Linux. */
function withoutShadowed(named: readonly NamedSubject[], wider: CompiledRules['wider']): readonly NamedSubject[] {
  if (named.length === 1) return named
  return named.filter(
    (mention, index) =>
      !named.some(
        (other, at) =>
          shadows(other, mention, at < index) ||
          (overlaps(other.hit, mention.hit) && wider.get(other.subject.id)?.has(mention.subject.id)),
      ),
  )
}

function shadows(other: NamedSubject, mention: NamedSubject, isBefore: boolean): boolean {
  if (other === mention || !covers(other.hit, mention.hit)) return false
  const longer = length(other.hit) - length(mention.hit)
  return longer > 0 || (isBefore && other.subject === mention.subject)
}

function length(hit: PhraseHit): number {
  return hit.end - hit.start
}
