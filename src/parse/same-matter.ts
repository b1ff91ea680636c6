import type { SupportEnd } from '../domain/notice.ts'
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
  if (sameLifecycle(a.said, b.said) || retireTheSame(a.said, b.said)) return 0.9
  const alike = likeness(a.signature(), b.signature())
  return alike + sharedScope(a.said, b.said) - (ofOneSort(a.said, b.said) ? 0 : 0.25)
}

/** The same thing says little, the same thing from the same version on more. */
function sharedScope(a: Said, b: Said): number {
  const [subject] = a.subjects
  if (subject === undefined || subject !== b.subjects[0]) return 0
  return a.kubernetes !== null && a.kubernetes === b.kubernetes ? 0.15 : 0.1
}

/** A matter may be told as a feature and come as a change, but a version is a version and a retirement no feature. */
function ofOneSort(a: Said, b: Said): boolean {
  const isVersion = (said: Said): boolean => said.kind === 'kubernetes-version'
  const isNew = (said: Said): boolean => said.kind === 'feature' || said.kind === 'preview-feature'
  if (isVersion(a) !== isVersion(b)) return false
  return !((a.kind === 'retirement' && isNew(b)) || (b.kind === 'retirement' && isNew(a)))
}

/** What leaves support, by the key under which all who tell of it are found; null for other matters. */
export function lifecycleKey(said: Said): string | null {
  const end = newestEnd(said)
  if (end !== null) return `end of ${end.minor} ${end.plan === 'lts' ? 'LTS' : ''}`
  if (said.kind === 'security' && said.cves[0] !== undefined) return said.cves[0]
  if (said.kind === 'retirement' && said.subjects[0] !== undefined) return `retirement of ${said.subjects[0]}`
  if (said.kind !== 'kubernetes-version' || said.patches.length > 0) return null
  const [minor] = minorsOf(said)
  return minor === undefined ? null : `${stageOf(said)} of ${minor}`
}

/** What a version comes to: its preview, its general availability or its long-term support. */
function stageOf({ subjects, title }: Said): string {
  if (subjects.includes('support/lts') || /\bLTS\b/.test(title)) return 'LTS'
  return /\bpreview\b/i.test(title) ? 'preview' : 'arrival'
}

/** The end of support of one minor, or the retirement of one thing, whatever the wording. */
function sameLifecycle(a: Said, b: Said): boolean {
  const key = lifecycleKey(a)
  return key !== null && key === lifecycleKey(b)
}

/** Several things together, in whatever order they are named: FIPS pools on Ubuntu 20.04. */
function retireTheSame(a: Said, b: Said): boolean {
  if (a.kind !== 'retirement' || b.kind !== 'retirement') return false
  return a.subjects.length > 1 && a.subjects.toSorted().join() === b.subjects.toSorted().join()
}

/** Notices about different versions, patches, revisions or releases of an OS never tell one matter. */
function contradict(a: Said, b: Said): boolean {
  if (a.kind === 'kubernetes-version' && b.kind === 'kubernetes-version') {
    if (a.supportEnds.length > 0 !== b.supportEnds.length > 0) return true
    if (newestEnd(a)?.minor !== newestEnd(b)?.minor) return true
    if (a.patches.join() !== b.patches.join()) return true
    return !minorsOf(a).some((minor) => minorsOf(b).includes(minor))
  }
  return disjoint(narrow(a.subjects), narrow(b.subjects))
}

function newestEnd(said: Said): SupportEnd | null {
  if (said.supportEnds.length < 2) return said.supportEnds[0] ?? null
  return said.supportEnds.toSorted((a, b) => Number(b.minor.slice(2)) - Number(a.minor.slice(2)))[0] ?? null
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
