import type { Kind, Notice } from '../domain/notice.ts'
import type { CompiledRules } from './compile-rules.ts'
import { decideDates, decideDeadline } from './decide-dates.ts'
import { decideKubernetes } from './decide-kubernetes.ts'
import { decideSupportEnds } from './decide-support-ends.ts'
import type { Evidence } from './evidence.ts'
import { findDates } from './find-dates.ts'
import { findImages } from './find-images.ts'
import { findSubjects, pickSubjects } from './find-subjects.ts'
import { findVersions } from './find-versions.ts'
import { gatherFacts } from './gather-facts.ts'
import { makeTitle } from './make-title.ts'
import { noticeGist } from './notice-id.ts'
import type { PlainText } from './plain-text.ts'
import { firstThatHolds, holds, type Reading } from './reading.ts'
import { signatureOf, type Signature } from './thread-signature.ts'
import { splitWords } from './words.ts'

/** What a bullet says, wherever it stands. */
export interface ReadText {
  readonly said: Omit<Notice, 'id' | 'thread' | 'release' | 'line' | 'endLine' | 'section' | 'text' | 'links'>
  readonly gist: string
  /** For telling one matter from another; null for what is told once, or again in the same words. */
  readonly signature: (() => Signature) | null
  /** A date took its year from the release: in another release it may mean another. */
  readonly dependsOnRelease: boolean
}

/**
 * Reads a bullet's text into data; null for a paragraph that says nothing about AKS. `role` is its section's,
 * `released` the release's date. `witness` is told what everything was read from.
 */
export function readText(
  text: PlainText,
  role: string,
  released: string,
  compiled: CompiledRules,
  witness?: (evidence: Evidence) => void,
): ReadText | null {
  const plain = text.text
  const words = splitWords(plain)
  const hits = compiled.phrases.scan(words)
  const said = new Set<number>()
  const led = new Set<number>()
  for (const hit of hits) {
    said.add(hit.key)
    if (hit.sentence === 0) led.add(hit.key)
  }
  for (const key of led) if (compiled.boilerplate.has(key)) return null
  const leadEnd = words.sentences[1] ?? plain.length
  const dates = findDates(plain, released)
  const versions = findVersions(plain, words)
  const images = findImages(plain, text.links)
  const mentions = findSubjects(hits, compiled)
  const cves = findCves(plain)
  const facts = gatherFacts({
    plain,
    words,
    versions,
    images,
    cves,
    dates,
    firstSubject: mentions[0]?.hit.start ?? Infinity,
  })
  const reading: Reading = { said, led, role, facts }
  for (const { name, condition } of compiled.facts) if (holds(condition, reading)) facts.add(name)
  const kindRule = firstThatHolds(compiled.kinds, reading)
  const kind = kindRule?.kind ?? 'announcement'
  const breakingRule = firstThatHolds(compiled.breaking, reading, kind)
  const breaking = breakingRule?.breaking ?? false
  const reachRule = firstThatHolds(compiled.reach, reading, kind)
  witness?.({ plain, words, hits, reading, dates, versions, mentions, kindRule, breakingRule, reachRule })
  const meant = decideDates(dates, hits, words, compiled)
  return {
    said: {
      kind,
      breaking,
      title: makeTitle(plain, leadEnd),
      deadline: decideDeadline(meant, breaking),
      dates: meant,
      kubernetes: decideKubernetes(versions, kind),
      patches: [...new Set(versions.filter((range) => !range.target).flatMap((range) => range.patches))],
      supportEnds: kind === 'kubernetes-version' && breaking ? decideSupportEnds(versions, words) : [],
      reach: reachRule?.reach ?? 'na',
      regions: findRegions(said, compiled),
      subjects: pickSubjects(mentions, introducesList(plain), compiled.subjects).map((subject) => subject.id),
      cves,
      images,
    },
    gist: noticeGist(words, dates),
    signature: isReworded(kind) ? once(() => signatureOf(plain, dates)) : null,
    dependsOnRelease: dates.some((date) => date.inferred),
  }
}

function introducesList(plain: string): boolean {
  const end = plain.indexOf('\n')
  return end !== -1 && plain.slice(0, end).trimEnd().endsWith(':')
}

function findRegions(said: ReadonlySet<number>, compiled: CompiledRules): string[] {
  const regions: string[] = []
  for (const key of said) {
    const meaning = compiled.meaningOf(key)
    if (meaning.type === 'region') regions.push(meaning.region)
  }
  return regions
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Fixes and new versions are told once, or again in the same words. */
function isReworded(kind: Kind): boolean {
  return kind !== 'component-update' && kind !== 'node-image' && kind !== 'bug-fix'
}

/** CVE ids, with any of the dashes that authors paste. */
function findCves(plain: string): string[] {
  if (!plain.includes('CVE') && !plain.includes('cve')) return []
  return [
    ...new Set(
      [...plain.matchAll(/\bCVE[-‐‑–](\d{4})[-‐‑–](\d{4,7})\b/gi)].map((match) => `CVE-${match[1]}-${match[2]}`),
    ),
  ]
}
