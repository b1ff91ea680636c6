import type { Kind, Notice } from '../domain/notice.ts'
import type { CompiledRules } from './compile-rules.ts'
import { decideDates, decideDeadline, supersededDates } from './decide-dates.ts'
import { decideKubernetes } from './decide-kubernetes.ts'
import { decideSupportEnds } from './decide-support-ends.ts'
import type { Evidence } from './evidence.ts'
import { findDates, type FoundDate } from './find-dates.ts'
import { findImages } from './find-images.ts'
import { findSubjects, type SubjectMention } from './find-subjects.ts'
import { findVersions, type FoundRange } from './find-versions.ts'
import { gatherFacts } from './gather-facts.ts'
import { makeTitle } from './make-title.ts'
import { noticeGist } from './notice-id.ts'
import { pickScope } from './pick-scope.ts'
import type { PhraseHit } from './phrases.ts'
import type { PlainText } from './plain-text.ts'
import { firstThatHolds, holds, type Reading } from './reading.ts'
import { signatureOf, type Signature } from './thread-signature.ts'
import { splitWords, type Words } from './words.ts'

/** What a bullet says, wherever it stands. */
export type Said = Omit<Notice, 'id' | 'thread' | 'release' | 'line' | 'endLine' | 'section' | 'text' | 'links'>

/** A bullet's text, read. */
export interface ReadText {
  readonly said: Said
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
  if (!compiled.boilerplate.isDisjointFrom(led)) return null
  const leadEnd = words.sentences[1] ?? plain.length
  const dates = findDates(plain, released)
  const versions = findVersions(plain, words, role === 'versions')
  const images = findImages(plain, text.links)
  const mentions = findSubjects(hits, compiled).filter((mention) => !isPartOfVersion(mention, versions, words))
  const cves = findCves(plain)
  const facts = gatherFacts({
    plain,
    words,
    versions,
    images,
    cves,
    dates,
    firstSubject: firstThing(mentions),
  })
  const reading: Reading = { said, led, role, facts }
  const isSaid = (keys: ReadonlySet<number>, signal: string): boolean => keys.has(compiled.signal(signal) ?? -1)
  for (const { name, condition } of compiled.facts) if (holds(condition, reading)) facts.add(name)
  const kindRule = firstThatHolds(compiled.kindsIn(role), reading)
  const kind = kindRule?.kind ?? 'announcement'
  const breakingRule = firstThatHolds(compiled.breakingOf(kind), reading, { kind })
  const breaking = breakingRule?.breaking ?? false
  const reachRule = firstThatHolds(compiled.reachOf(kind), reading, { kind, breaking })
  witness?.({ plain, words, hits, reading, dates, versions, mentions, kindRule, breakingRule, reachRule })
  const retired = compiled.signal('retired')
  const endings = hits.filter((hit) => hit.key === retired)
  const supportEnds = kind === 'kubernetes-version' && breaking ? decideSupportEnds(versions, words, endings) : []
  const meant = decideDates(dates, hits, words, compiled)
  const isUnconditional = role === 'behavior' && !breaking && !isSaid(said, 'conditional') && !isAboutTools(mentions)
  return {
    said: {
      kind,
      breaking,
      title: makeTitle(plain, leadEnd),
      deadline: breaking ? decideDeadline(meant, { kind, released, superseded: supersededDates(dates, plain) }) : null,
      dates: meant,
      kubernetes: decideKubernetes(versions, kind),
      patches: [...new Set(versions.filter((range) => !range.target).flatMap((range) => range.patches))],
      supportEnds,
      reach: reachRule?.reach ?? 'na',
      regions: findRegions(hits, compiled),
      cloud: decideCloud(said, compiled),
      ...pickScope(mentions, { kind, introduces: introducesList(plain), words, subjects: compiled.subjects }),
      everybody: isSaid(led, 'everybody') || (kind === 'behavioral-change' && (isUnconditional || putsOn(mentions))),
      atNextUpgrade: isSaid(said, 'nextUpgrade') && !isSaid(led, 'fromVersion'),
      cves,
      images,
    },
    gist: noticeGist(words, dates),
    signature: isReworded(kind) ? lazySignature(plain, dates) : null,
    dependsOnRelease: dates.some((date) => date.inferred),
  }
}

/** Where the first thing is named that a version could be a version of: support plans and APIs are none. */
function firstThing(mentions: readonly SubjectMention[]): number {
  return mentions.find(({ subject }) => !/^(?:support|api|tier)\//.test(subject.id))?.hit.start ?? Infinity
}

/** "1.27 LTS" names a version, not the plan. */
function isPartOfVersion({ subject, hit }: SubjectMention, versions: readonly FoundRange[], words: Words): boolean {
  if (!subject.id.startsWith('support/')) return false
  const [start, end] = [words.list[hit.start - 1]?.end ?? -1, words.list[hit.end]?.start ?? Infinity]
  return versions.some((range) => range.end === start || (range.start >= end && range.start - end < 2))
}

/** A notice that names one sort of cloud alone is limited to it. */
function decideCloud(said: ReadonlySet<number>, compiled: CompiledRules): Notice['cloud'] {
  const isSaid = (signal: string): boolean => said.has(compiled.signal(signal) ?? -1)
  const [inPublic, inSovereign] = [isSaid('publicCloud'), isSaid('sovereignCloud')]
  return inPublic === inSovereign ? null : inPublic ? 'public' : 'sovereign'
}

/** What is put on comes over whoever does not have it yet: its name limits nobody. */
function putsOn(mentions: readonly SubjectMention[]): boolean {
  return mentions.some(({ becomes, subject }) => becomes && !subject.id.startsWith('os/'))
}

/** The Azure API, the portal and the like stand around clusters: what changes in them changes no cluster. */
function isAboutTools(mentions: readonly SubjectMention[]): boolean {
  return mentions.some(({ subject }) => subject.id.startsWith('api/'))
}

function introducesList(plain: string): boolean {
  const end = plain.indexOf('\n')
  return end !== -1 && plain.slice(0, end).trimEnd().endsWith(':')
}

/** Regions named, the longer name winning: "West Central US" is not Central US. */
function findRegions(hits: readonly PhraseHit[], compiled: CompiledRules): string[] {
  const named = hits.filter((hit) => compiled.meaningOf(hit.key).type === 'region')
  if (named.length === 0) return []
  const longest = named.filter(
    (hit) =>
      !named.some(
        (other) =>
          hit !== other &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  )
  const ids = longest.flatMap((hit) => {
    const meaning = compiled.meaningOf(hit.key)
    return meaning.type === 'region' ? [meaning.region] : []
  })
  return [...new Set(ids)]
}

/** Splits the text once more when it is asked: to keep the words of all notices until then costs more. */
function lazySignature(plain: string, dates: readonly FoundDate[]): () => Signature {
  let made: Signature | undefined
  return () => (made ??= signatureOf(plain, splitWords(plain), dates))
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
