import type { Kind, Notice } from '../domain/notice.ts'
import type { CompiledRules } from './compile-rules.ts'
import { decideDates, decideDeadline, supersededDates } from './decide-dates.ts'
import { decideKubernetes } from './decide-kubernetes.ts'
import { decideSupportEnds } from './decide-support-ends.ts'
import type { Evidence } from './evidence.ts'
import { findDates } from './find-dates.ts'
import { findImages } from './find-images.ts'
import { findPhrases } from './find-phrases.ts'
import { findRegions } from './find-regions.ts'
import { findSubjects } from './find-subjects.ts'
import { findVersions, type FoundRange } from './find-versions.ts'
import { gatherFacts } from './gather-facts.ts'
import { makeTitle } from './make-title.ts'
import { noticeGist } from './notice-id.ts'
import { pickScope } from './pick-scope.ts'
import type { PhraseHit } from './phrases.ts'
import type { PlainText } from './plain-text.ts'
import { addKey, hasAny, hasKey, type KeySet } from './key-set.ts'
import { firstThatHolds, holds, type Reading } from './reading.ts'
import { contentOf, type Content } from './thread-signature.ts'
import { sign } from './signs.ts'
import type { SubjectMention } from './subject-roles.ts'
import type { Words } from './words.ts'

/** What a bullet says, wherever it stands. */
export type Said = Omit<Notice, 'id' | 'thread' | 'release' | 'line' | 'endLine' | 'section' | 'text' | 'links'>

/** A bullet's text, read. */
export interface ReadText {
  readonly said: Said
  readonly gist: string
  /** For telling one matter from another; null for what is told once, or again in the same words. */
  readonly content: Content | null
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
  const phrases = findPhrases(plain, compiled)
  const { words, hits, led, signs } = phrases
  if (hasAny(led, compiled.boilerplate)) return null
  const leadEnd = words.sentences[1] ?? plain.length
  const dates = findDates(plain, released, signs)
  const versions = signs & sign.decimal ? findVersions(plain, words, compiled.software, role === 'versions') : []
  const images = signs & sign.decimal ? findImages(plain, text.links) : []
  const mentions = findSubjects(phrases, compiled).filter((mention) => !isPartOfVersion(mention, versions, words))
  const cves = signs & sign.digit ? findCves(plain) : []
  const facts = gatherFacts({
    plain,
    words,
    versions,
    images,
    cves,
    dates,
    signs,
    firstSubject: firstThing(mentions),
  })
  const said = [...phrases.said]
  for (const fact of facts) addKey(said, compiled.factKeys[fact])
  const reading: Reading = { said, led, role }
  const isSaid = (keys: KeySet, signal: string): boolean => hasKey(keys, compiled.signals[signal] ?? -1)
  for (const { key, condition } of compiled.facts) if (holds(condition, reading)) addKey(said, key)
  const rules = compiled.inSection(role)
  const kindRule = firstThatHolds(rules.kinds, reading)
  const kind = kindRule?.kind ?? 'announcement'
  const breakingRule = firstThatHolds(rules.breakingOf(kind), reading, { kind })
  const breaking = breakingRule?.breaking ?? false
  const reachRule = firstThatHolds(rules.reachOf(kind), reading, { kind, breaking })
  const reach = reachRule?.reach ?? 'na'
  witness?.({ plain, words, hits, reading, dates, versions, mentions, kindRule, breakingRule, reachRule })
  const endings = (): PhraseHit[] => hits.filter((hit) => hit.key === compiled.signals['retired'])
  const supportEnds = kind === 'kubernetes-version' && breaking ? decideSupportEnds(versions, words, endings()) : []
  const meant = decideDates(dates, hits, words, compiled)
  const scope = pickScope(mentions, { kind, introduces: introducesList(plain), words, wider: compiled.wider })
  const isUnconditional = role === 'behavior' && !breaking && !isSaid(said, 'conditional') && !isAboutTools(mentions)
  const patches = patchesOf(versions)
  const isWithdrawn = kind === 'kubernetes-version' && patches.length > 0 && isSaid(led, 'withdrawn')
  return {
    said: {
      kind,
      breaking,
      title: makeTitle(plain, leadEnd),
      deadline: breaking ? decideDeadline(meant, { kind, released, superseded: supersededDates(dates, plain) }) : null,
      dates: meant,
      kubernetes: isWithdrawn ? patches.join(' || ') : decideKubernetes(versions, kind, reach),
      patches: isWithdrawn ? [] : patches,
      supportEnds,
      reach,
      regions: findRegions(phrases),
      cloud: decideCloud(said, compiled),
      subjects: scope.subjects,
      requires: scope.requires,
      excludes: scope.excludes,
      becomes: scope.becomes,
      join: scope.join,
      isNamedFirst: scope.isNamedFirst,
      everybody: isSaid(led, 'everybody') || (kind === 'behavioral-change' && (isUnconditional || putsOn(mentions))),
      atNextUpgrade: isSaid(said, 'nextUpgrade') && !isSaid(led, 'fromVersion'),
      cves,
      images,
    },
    gist: noticeGist(words, dates),
    content: isReworded(kind) ? contentOf(words, dates) : null,
    dependsOnRelease: dates.some((date) => date.inferred),
  }
}

function patchesOf(versions: readonly FoundRange[]): string[] {
  return versions.length === 0 ? [] : [...new Set(versions.flatMap(({ target, patches }) => (target ? [] : patches)))]
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
function decideCloud(said: KeySet, compiled: CompiledRules): Notice['cloud'] {
  const isSaid = (signal: string): boolean => hasKey(said, compiled.signals[signal] ?? -1)
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
