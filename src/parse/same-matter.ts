import type { Kind } from '../domain/notice.ts'
import type { Said } from './read-text.ts'
import { minorsOf, newestEnd, type Telling } from './telling.ts'
import { leadLikeness, sharedWeight } from './thread-signature.ts'

/** From here on two notices are taken for one matter. */
export const enoughEvidence = 1.2

const certain = 3

/** What speaks for one matter: fitted to some 340 pairs of labelled notices that tell one, and 55 000 that do not. */
const evidence = {
  /** For first sentences of the very same words. */
  lead: 1,
  /** For each shared word of ordinary weight, up to so many. */
  word: 0.07,
  mostWords: 10,
  firstSubject: 0.4,
  anySubject: 0.15,
  day: 0.5,
  versions: 0.25,
  kind: 0.25,
}

/**
 * What speaks for two notices of different wording telling one matter; 0 where something speaks against it, or where all
 * their words could not make it `least`.
 */
export function sameMatter(a: Telling, b: Telling, least: number): number {
  if (a.release === b.release || !a.content || !b.content) return 0
  if (contradict(a, b)) return 0
  if ((a.lifecycle !== null && a.lifecycle === b.lifecycle) || retireTheSame(a.said, b.said)) return certain
  const [one, other] = [a.content.signature(), b.content.signature()]
  const sure = evidence.lead * leadLikeness(one, other) + sharedFacts(a.said, b.said)
  if (sure + evidence.word * evidence.mostWords < least) return 0
  return sure + evidence.word * Math.min(evidence.mostWords, sharedWeight(one, other))
}

function sharedFacts(a: Said, b: Said): number {
  return (
    sharedSubject(a, b) +
    (a.dates.some(({ date }) => b.dates.some((other) => other.date === date)) ? evidence.day : 0) +
    (a.kubernetes !== null && a.kubernetes === b.kubernetes ? evidence.versions : 0) +
    (a.kind === b.kind ? evidence.kind : 0)
  )
}

function sharedSubject({ subjects }: Said, { subjects: others }: Said): number {
  if (!subjects.some((subject) => others.includes(subject))) return 0
  return subjects[0] === others[0] ? evidence.firstSubject : evidence.anySubject
}

/** Several things together, in whatever order they are named: FIPS pools on Ubuntu 20.04. */
function retireTheSame(a: Said, b: Said): boolean {
  if (a.kind !== 'retirement' || b.kind !== 'retirement') return false
  return a.subjects.length > 1 && a.subjects.toSorted().join() === b.subjects.toSorted().join()
}

/** Notices about different versions, patches, revisions or releases of an OS never tell one matter. */
function contradict({ said: a, versions }: Telling, { said: b, versions: others }: Telling): boolean {
  const kinds = [a.kind, b.kind]
  if (kinds.includes('security') && kinds.some(isEndOrNew)) return true
  if (a.kind === 'kubernetes-version' && b.kind === 'kubernetes-version') {
    if (a.supportEnds.length > 0 !== b.supportEnds.length > 0) return true
    if (newestEnd(a)?.minor !== newestEnd(b)?.minor) return true
    if (a.patches.join() !== b.patches.join()) return true
    return !minorsOf(a).some((minor) => minorsOf(b).includes(minor))
  }
  return disjoint(versions, others)
}

/** The advisory on a flaw and the end of what has it are two matters. */
function isEndOrNew(kind: Kind): boolean {
  return kind === 'retirement' || kind === 'feature' || kind === 'preview-feature'
}

function disjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((subject) => b.includes(subject))
}
