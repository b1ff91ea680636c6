import type { SubjectRule } from '../domain/rule.ts'
import type { CompiledRules } from './compile-rules.ts'
import type { FoundPhrases } from './find-phrases.ts'
import { hasKey } from './key-set.ts'
import { covers, type PhraseHit } from './phrases.ts'
import type { Words } from './words.ts'

/** A subject and where a text names it. */
export interface NamedSubject {
  readonly subject: SubjectRule
  readonly hit: PhraseHit
}

/** A subject named in a text, and for what. */
export interface SubjectMention extends NamedSubject {
  /**
   * `remedy`: named only as the way out ("migrate to …") or as what a migration changes; `required`: demanded from now on; `excluded`: excepted;
   * `own`: what it is about.
   */
  readonly role: 'own' | 'remedy' | 'required' | 'excluded'
  /** What things turn into, if the notice is about a change: the OS release of pools, or an add-on that is put on. */
  readonly becomes: boolean
}

/** Signals without which every subject is what the text is about. */
export const roleSignals = [
  'remedy',
  'requires',
  'becomesRequired',
  'excepts',
  'spares',
  'duringMigration',
  'becomesBefore',
  'becomesAfter',
  'putOn',
  'putsOn',
] as const

/** Words between a phrase that says what pools change to and the release it means. */
const nearBefore = 2
const nearAfter = 7
/** "Clusters with Cilium do not run kube-proxy and are not affected." */
const nearSpared = 12

/** Tells for what each subject of a text is named. */
export function subjectRoles(
  { plain, hits, said, words }: FoundPhrases,
  compiled: CompiledRules,
): (named: NamedSubject) => SubjectMention {
  const found = (
    signal: (typeof roleSignals)[number] | 'affects' | 'givenOn' | 'nextUpgrade',
  ): readonly PhraseHit[] => {
    const key = compiled.signals[signal]
    return key !== undefined && hasKey(said, key) ? hits.filter((hit) => hit.key === key) : []
  }
  const upgrades = found('nextUpgrade')
  const remedies = found('remedy').filter(
    (hit) => !upgrades.some(({ start, end }) => start < hit.start && hit.start < end),
  )
  const [demands, excepts] = [found('requires'), found('excepts')] as const
  const [before, after, moves] = [found('becomesBefore'), found('becomesAfter'), found('duringMigration')] as const
  const [demanded, spares] = [found('becomesRequired'), found('spares')] as const
  const [given, affects] = [found('givenOn'), found('affects')] as const
  const puts = found('putsOn').filter(({ start }) => !/^(?:longer|not|never)$/.test(words.list[start - 1]?.text ?? ''))
  const put = found('putOn').filter((hit) => !given.some((other) => covers(other, hit)))
  const follows = (all: readonly PhraseHit[], hit: PhraseHit): boolean =>
    all.some((other) => other.sentence === hit.sentence && other.end <= hit.start)
  const isRemedy = (hit: PhraseHit): boolean =>
    remedies.some(({ end, sentence }) => {
      if (sentence !== hit.sentence || end > hit.start) return false
      return !affects.some((other) => end <= other.start && other.end <= hit.start)
    })
  const becomes = (hit: PhraseHit): boolean =>
    before.some((other) => isNear(other.end, hit.start, nearBefore)) ||
    after.some((other) => other.sentence === hit.sentence && isNear(hit.end, other.start, nearAfter))
  const isSpared = (hit: PhraseHit): boolean =>
    hit.sentence > 0 &&
    spares.some(
      (other) =>
        other.sentence === hit.sentence &&
        isNear(hit.end, other.start, nearSpared) &&
        isOneClause(plain.slice(words.list[hit.end - 1]?.end, words.list[other.start]?.start)),
    )
  const isPutOn = (hit: PhraseHit): boolean =>
    (put.some((other) => isNear(hit.end, other.start, nearBefore)) && !isOfAnother(hit, words)) ||
    puts.some((other) => isNear(other.end, hit.start, nearBefore))
  const roleOf = (hit: PhraseHit): SubjectMention['role'] => {
    if (isRemedy(hit) || moves.some((other) => covers(other, hit))) return 'remedy'
    if (excepts.some((other) => isNear(other.end, hit.start, nearBefore)) || isSpared(hit)) return 'excluded'
    if (follows(demands, hit) || demanded.some((other) => isNear(hit.end, other.start, nearBefore))) return 'required'
    return 'own'
  }
  return ({ subject, hit }) => ({
    subject,
    hit,
    role: roleOf(hit),
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

/** "A new mode for Container Insights is turned on" does not turn on Container Insights. */
function isOfAnother({ start }: PhraseHit, { list }: Words): boolean {
  const before = `${list[start - 2]?.text} ${list[start - 1]?.text}`
  return /\b(?:for|of|in|with|on|by|to)(?: the| an?)?$/.test(before)
}

/** No sign parts what stands between, unless it is a list: "Ubuntu 24.04, Azure Linux and Windows are not affected". */
function isOneClause(between: string): boolean {
  return /^[^,;:]*$|^(?:, [^,.;:]{1,30})+ (?:and|or) [^,.;:]{1,30}$/.test(between)
}

function isNear(end: number, start: number, most: number): boolean {
  return start >= end && start - end <= most
}
