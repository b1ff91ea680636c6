import type { Said } from './read-text.ts'
import { minorsOf, newestEnd, type Telling } from './telling.ts'
import { likeness } from './thread-signature.ts'

/** How surely two notices of different wording tell one matter, 0 to 1. */
export function sameMatter(a: Telling, b: Telling): number {
  if (a.release === b.release || !a.content || !b.content) return 0
  if (contradict(a, b)) return 0
  if ((a.lifecycle !== null && a.lifecycle === b.lifecycle) || retireTheSame(a.said, b.said)) return 0.9
  const alike = likeness(a.content.signature(), b.content.signature())
  return alike + sharedScope(a.said, b.said) - (ofOneSort(a.said, b.said) ? 0 : 0.25)
}

/** The same thing says little, the same thing from the same version on more, and with a day in common most. */
function sharedScope(a: Said, b: Said): number {
  const [subject] = a.subjects
  if (subject === undefined || subject !== b.subjects[0]) return 0
  if (names(a, b.deadline) || names(b, a.deadline)) return 0.3
  return a.kubernetes !== null && a.kubernetes === b.kubernetes ? 0.15 : 0.1
}

/** A reminder names the day again, a postponement the day that was. */
function names({ dates }: Said, deadline: Said['deadline']): boolean {
  return deadline?.precision === 'day' && dates.some(({ date }) => date === deadline.date)
}

/** A matter may be told as a feature and come as a change, but a version is a version and a retirement no feature. */
function ofOneSort(a: Said, b: Said): boolean {
  const isVersion = (said: Said): boolean => said.kind === 'kubernetes-version'
  const isNew = (said: Said): boolean => said.kind === 'feature' || said.kind === 'preview-feature'
  if (isVersion(a) !== isVersion(b)) return false
  return !((a.kind === 'retirement' && isNew(b)) || (b.kind === 'retirement' && isNew(a)))
}

/** Several things together, in whatever order they are named: FIPS pools on Ubuntu 20.04. */
function retireTheSame(a: Said, b: Said): boolean {
  if (a.kind !== 'retirement' || b.kind !== 'retirement') return false
  return a.subjects.length > 1 && a.subjects.toSorted().join() === b.subjects.toSorted().join()
}

/** Notices about different versions, patches, revisions or releases of an OS never tell one matter. */
function contradict({ said: a, versions }: Telling, { said: b, versions: others }: Telling): boolean {
  if (a.kind === 'kubernetes-version' && b.kind === 'kubernetes-version') {
    if (a.supportEnds.length > 0 !== b.supportEnds.length > 0) return true
    if (newestEnd(a)?.minor !== newestEnd(b)?.minor) return true
    if (a.patches.join() !== b.patches.join()) return true
    return !minorsOf(a).some((minor) => minorsOf(b).includes(minor))
  }
  return disjoint(versions, others)
}

function disjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((subject) => b.includes(subject))
}
