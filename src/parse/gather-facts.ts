import type { ImageMention } from '../domain/node-image.ts'
import type { FoundDate } from './find-dates.ts'
import type { FoundRange } from './find-versions.ts'
import { sign } from './signs.ts'
import type { Words } from './words.ts'

/** What was found in a text. */
export interface Findings {
  readonly plain: string
  readonly words: Words
  readonly versions: readonly FoundRange[]
  readonly images: readonly ImageMention[]
  readonly cves: readonly string[]
  readonly dates: readonly FoundDate[]
  readonly signs: number
  /** Index of the first word that names a subject; Infinity where none does. */
  readonly firstSubject: number
}

/** The facts that are read from a bullet itself; rules make others of them. */
export const factNames = [
  'image',
  'cve',
  'date',
  'kubernetes-named',
  'kubernetes',
  'patch',
  'version-first',
  'other-version',
] as const

export type FactName = (typeof factNames)[number]

/** The facts that wording rules may ask for, by name. */
export function gatherFacts(found: Findings): FactName[] {
  const facts: FactName[] = []
  const { versions } = found
  if (found.images.length > 0) facts.push('image')
  if (found.cves.length > 0) facts.push('cve')
  if (found.dates.length > 0) facts.push('date')
  if (versions.length > 0) facts.push('kubernetes-named')
  if (versions.some((range) => range.sentence === 0)) facts.push('kubernetes')
  if (versions.some((range) => range.patches.length > 0)) facts.push('patch')
  if (opensWithVersion(found)) facts.push('version-first')
  if (hasOtherVersion(found)) facts.push('other-version')
  return facts
}

/** Does the item open with a Kubernetes version, so that it is about the version and not about something at it? */
function opensWithVersion({ versions, plain, firstSubject, words }: Findings): boolean {
  const first = versions.find((range) => range.sentence === 0 && !range.target)
  if (!first || first.range.startsWith('>') || first.range.startsWith('<')) return false
  const at = words.list.findIndex((word) => word.start >= first.start)
  return (
    at <= 9 &&
    at <= firstSubject &&
    !/(?<!\bsupport )\b(?:on|for|in|with) (?:AKS|Kubernetes|K8s)\b/i.test(plain.slice(0, first.start))
  )
}

const anyVersion = /(?<![\w.])v?\d+\.\d+(?:\.\d+)?|\b\d{2}-\d{2}-20\d{2}\b|\basm-1-\d+/gi

/** A number with dots that is no Kubernetes version: the version of something else. */
function hasOtherVersion({ plain, versions, signs }: Findings): boolean {
  if ((signs & sign.digit) === 0) return false
  anyVersion.lastIndex = 0
  for (let match = anyVersion.exec(plain); match; match = anyVersion.exec(plain)) {
    const { index } = match
    if (!versions.some((range) => index >= range.start - 1 && index < range.end)) return true
  }
  return false
}
