import type { SubjectRule } from '../domain/rule.ts'
import type { CompiledRules } from './compile-rules.ts'
import type { PhraseHit } from './phrases.ts'

/** A subject named in a text. */
export interface SubjectMention {
  readonly subject: SubjectRule
  readonly hit: PhraseHit
  /**
   * `remedy`: named only as the way out ("migrate to …") or as what a migration changes; `required`: demanded from now on; `excluded`: excepted;
   * `own`: what it is about.
   */
  readonly role: 'own' | 'remedy' | 'required' | 'excluded'
  /** What things turn into, if the notice is about a change: the OS release of pools, or an add-on that is put on. */
  readonly becomes: boolean
}

/** All subjects a text names, the longest name winning where names overlap, in text order. */
export function findSubjects(hits: readonly PhraseHit[], compiled: CompiledRules): SubjectMention[] {
  const named: Named[] = []
  for (const hit of hits) {
    const meaning = compiled.meaningOf(hit.key)
    if (meaning.type === 'subject') named.push({ subject: meaning.subject, hit })
  }
  if (named.length === 0) return []
  named.sort((a, b) => length(b.hit) - length(a.hit))
  const kept: Named[] = []
  for (const mention of named) {
    const shadowed = kept.some(
      (other) =>
        covers(other.hit, mention.hit) &&
        (other.subject === mention.subject || length(other.hit) > length(mention.hit)),
    )
    if (!shadowed) kept.push(mention)
  }
  const roleOf = roles(hits, compiled)
  return kept.sort((a, b) => a.hit.start - b.hit.start).map((mention) => ({ ...mention, ...roleOf(mention) }))
}

type Named = Pick<SubjectMention, 'subject' | 'hit'>

/** Words between a phrase that says what pools change to and the release it means. */
const nearBefore = 2
const nearAfter = 7

function roles(
  hits: readonly PhraseHit[],
  compiled: CompiledRules,
): (mention: Named) => Pick<SubjectMention, 'role' | 'becomes'> {
  const found = (signal: string): PhraseHit[] => {
    const key = compiled.signal(signal)
    return hits.filter((hit) => hit.key === key)
  }
  const [remedies, demands, excepts] = [found('remedy'), found('requires'), found('excepts')] as const
  const [before, after, moves] = [found('becomesBefore'), found('becomesAfter'), found('duringMigration')] as const
  const given = found('givenOn')
  const puts = found('putsOn')
  const put = found('putOn').filter((hit) => !given.some((other) => covers(other, hit)))
  const follows = (all: readonly PhraseHit[], hit: PhraseHit): boolean =>
    all.some((other) => other.sentence === hit.sentence && other.end <= hit.start)
  const becomes = (hit: PhraseHit): boolean =>
    before.some((other) => isNear(other.end, hit.start, nearBefore)) ||
    after.some((other) => other.sentence === hit.sentence && isNear(hit.end, other.start, nearAfter))
  const isPutOn = (hit: PhraseHit): boolean =>
    put.some((other) => isNear(hit.end, other.start, nearBefore)) ||
    puts.some((other) => isNear(other.end, hit.start, nearBefore))
  return ({ subject, hit }) => ({
    role:
      follows(remedies, hit) || moves.some((other) => covers(other, hit))
        ? 'remedy'
        : excepts.some((other) => isNear(other.end, hit.start, nearBefore))
          ? 'excluded'
          : follows(demands, hit)
            ? 'required'
            : 'own',
    becomes: isRelease(subject) ? becomes(hit) : canBePutOn(subject) && isPutOn(hit),
  })
}

function isRelease({ id }: SubjectRule): boolean {
  return /^(?:os|runtime)\/.*\d/.test(id)
}

/** "Image Cleaner is enabled on every cluster" concerns who does not have it yet as well. */
function canBePutOn({ id }: SubjectRule): boolean {
  return /^(?:acns|addon|identity|security|access|safeguards)\//.test(id)
}

function isNear(end: number, start: number, most: number): boolean {
  return start >= end && start - end <= most
}

function covers(outer: PhraseHit, inner: PhraseHit): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function length(hit: PhraseHit): number {
  return hit.end - hit.start
}
