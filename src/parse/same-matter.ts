import type { Said } from './read-text.ts'
import { likeness, type Signature } from './thread-signature.ts'

/** A notice on its way to a thread. */
export interface Unthreaded {
  readonly id: string
  readonly release: string
  readonly said: Said
  readonly gist: string
  /** Made when it is first compared; null for what is told once, or again in the same words. */
  readonly signature: (() => Signature) | null
  /** Release date as days since 1970. */
  readonly day: number
}

/** How surely two notices of different wording tell one matter, 0 to 1. */
export function sameMatter(a: Unthreaded, b: Unthreaded): number {
  if (a.release === b.release || !a.signature || !b.signature) return 0
  if (contradict(a.said, b.said)) return 0
  if (sameLifecycle(a.said, b.said)) return 0.9
  const alike = likeness(a.signature(), b.signature())
  return (a.said.kind === 'kubernetes-version') === (b.said.kind === 'kubernetes-version') ? alike : alike - 0.25
}

/** What leaves support, by the key under which all who tell of it are found; null for other matters. */
export function lifecycleKey(said: Said): string | null {
  const end = newestEnd(said)
  if (end !== null) return `end of ${end}`
  return said.kind === 'retirement' && said.subjects[0] !== undefined ? `retirement of ${said.subjects[0]}` : null
}

/** The end of support of one minor, or the retirement of one thing, whatever the wording. */
function sameLifecycle(a: Said, b: Said): boolean {
  const key = lifecycleKey(a)
  return key !== null && key === lifecycleKey(b)
}

/** Notices about different versions, patches, revisions or releases of an OS never tell one matter. */
function contradict(a: Said, b: Said): boolean {
  if (a.kind === 'kubernetes-version' && b.kind === 'kubernetes-version') {
    if (a.supportEnds.length > 0 !== b.supportEnds.length > 0) return true
    if (newestEnd(a) !== newestEnd(b)) return true
    if (a.patches.join() !== b.patches.join()) return true
    return !minorsOf(a).some((minor) => minorsOf(b).includes(minor))
  }
  return disjoint(narrow(a.subjects), narrow(b.subjects))
}

function newestEnd(said: Said): string | null {
  return said.supportEnds.map((end) => end.minor).toSorted((a, b) => Number(b.slice(2)) - Number(a.slice(2)))[0] ?? null
}

function minorsOf(said: Said): string[] {
  return said.kubernetes?.match(/1\.\d+/g) ?? []
}

function narrow(subjects: readonly string[]): readonly string[] {
  return subjects.filter((subject) => /^os\/|asm-\d/.test(subject))
}

function disjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((subject) => b.includes(subject))
}
