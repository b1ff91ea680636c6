import type { SupportEnd } from '../domain/notice.ts'
import { commonWeight, type ContentForm } from './content-form.ts'
import type { Said } from './read-text.ts'
import type { Content } from './thread-signature.ts'

/** A notice on its way to a thread. */
export interface Unthreaded {
  readonly id: string
  readonly release: string
  readonly said: Said
  readonly gist: string
  /** What it is compared by; null for what is told once, or again in the same words. */
  readonly content: Content | null
  /** Release date as days since 1970. */
  readonly day: number
}

/** A notice with what it is found and compared by. */
export interface Telling extends Unthreaded {
  /** What leaves support, by the key under which all who tell of it are found; null for other matters. */
  readonly lifecycle: string | null
  /** Subjects that are versions: of an OS or of Istio. */
  readonly versions: readonly string[]
  /** What others that tell the same are likely to share. */
  readonly keys: readonly string[]
}

/** Of a first sentence the longest words tell most; this many are enough to find who may tell the same. */
const keyWords = 12

export function tellingOf({ id, release, said, gist, content, day }: Unthreaded): Telling {
  const lifecycle = lifecycleOf(said)
  const versions = said.subjects.filter((subject) => /^os\/|asm-\d/.test(subject))
  return {
    id,
    release,
    said,
    gist,
    content,
    day,
    lifecycle,
    versions,
    keys: content ? keysOf(said, content, lifecycle) : [],
  }
}

function keysOf(said: Said, { forms, lead }: Content, lifecycle: string | null): string[] {
  const words: string[] = []
  for (let at = 0; at < lead; at++) {
    const { text, weight } = forms[at] as ContentForm
    if (weight !== commonWeight && !words.includes(text)) words.push(text)
  }
  const keys = words.sort((a, b) => b.length - a.length).slice(0, keyWords)
  if (said.subjects[0] !== undefined && said.kubernetes !== null) keys.unshift(`${said.subjects[0]} ${said.kubernetes}`)
  if (lifecycle !== null) keys.unshift(lifecycle)
  return keys
}

function lifecycleOf(said: Said): string | null {
  const end = newestEnd(said)
  if (end !== null) return `end of ${end.minor} ${end.plan === 'lts' ? 'LTS' : ''}`
  if (said.kind === 'security' && said.cves[0] !== undefined) return said.cves[0]
  if (said.kind === 'retirement' && said.subjects[0] !== undefined) return `retirement of ${said.subjects[0]}`
  if (said.kind !== 'kubernetes-version' || said.patches.length > 0 || /\d\.\d+\.\d/.test(said.kubernetes ?? ''))
    return null
  const [minor] = minorsOf(said)
  const stage = stageOf(said)
  return minor === undefined || stage === null ? null : `${stage} of ${minor}`
}

/** What a version comes to: its preview, its general availability or its long-term support; null where it is something else. */
function stageOf({ subjects, title }: Said): string | null {
  if (subjects.includes('support/lts') || /\bLTS\b/.test(title)) return 'LTS'
  if (/\bpreview\b/i.test(title)) return 'preview'
  return /\b(?:availab|GA\b|releas|roll|arriv|support|default|promot|graduat)/i.test(title) ? 'arrival' : null
}

export function newestEnd(said: Said): SupportEnd | null {
  if (said.supportEnds.length < 2) return said.supportEnds[0] ?? null
  return said.supportEnds.toSorted((a, b) => Number(b.minor.slice(2)) - Number(a.minor.slice(2)))[0] ?? null
}

export function minorsOf(said: Said): string[] {
  return said.kubernetes?.match(/1\.\d+/g) ?? []
}
