import type { Notice } from '../domain/notice.ts'
import { likeness, type Signature } from './thread-signature.ts'

/** A notice on its way to a thread. */
export interface Unthreaded {
  readonly notice: Notice
  readonly gist: string
  /** Made when it is first compared; null for what is told once, or again in the same words. */
  readonly signature: (() => Signature) | null
  /** Release date as days since 1970. */
  readonly day: number
}

/** How surely two notices of different wording tell one matter, 0 to 1. */
export function sameMatter(a: Unthreaded, b: Unthreaded): number {
  if (a.notice.release === b.notice.release || !a.signature || !b.signature) return 0
  if (contradict(a.notice, b.notice)) return 0
  if (sameLifecycle(a.notice, b.notice)) return 0.9
  const alike = likeness(a.signature(), b.signature())
  return (a.notice.kind === 'kubernetes-version') === (b.notice.kind === 'kubernetes-version') ? alike : alike - 0.25
}

/** What leaves support, by the key under which all who tell of it are found; null for other matters. */
export function lifecycleKey(notice: Notice): string | null {
  const end = newestEnd(notice)
  if (end !== null) return `end of ${end}`
  return notice.kind === 'retirement' && notice.subjects[0] !== undefined ? `retirement of ${notice.subjects[0]}` : null
}

/** The end of support of one minor, or the retirement of one thing, whatever the wording. */
function sameLifecycle(a: Notice, b: Notice): boolean {
  const key = lifecycleKey(a)
  return key !== null && key === lifecycleKey(b)
}

/** Notices about different versions, patches, revisions or releases of an OS never tell one matter. */
function contradict(a: Notice, b: Notice): boolean {
  if (a.kind === 'kubernetes-version' && b.kind === 'kubernetes-version') {
    if (a.supportEnds.length > 0 !== b.supportEnds.length > 0) return true
    if (newestEnd(a) !== newestEnd(b)) return true
    if (a.patches.join() !== b.patches.join()) return true
    return !minorsOf(a).some((minor) => minorsOf(b).includes(minor))
  }
  return disjoint(narrow(a.subjects), narrow(b.subjects))
}

function newestEnd(notice: Notice): string | null {
  return (
    notice.supportEnds.map((end) => end.minor).toSorted((a, b) => Number(b.slice(2)) - Number(a.slice(2)))[0] ?? null
  )
}

function minorsOf(notice: Notice): string[] {
  return notice.kubernetes?.match(/1\.\d+/g) ?? []
}

function narrow(subjects: readonly string[]): readonly string[] {
  return subjects.filter((subject) => /^os\/|asm-\d/.test(subject))
}

function disjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((subject) => b.includes(subject))
}
