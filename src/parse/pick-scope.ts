import type { Kind, Notice } from '../domain/notice.ts'
import type { SubjectMention } from './subject-roles.ts'
import type { Words } from './words.ts'

/** What a notice is about, and how that limits whom it concerns. */
export type Scope = Pick<Notice, 'subjects' | 'requires' | 'excludes' | 'becomes' | 'join' | 'isNamedFirst'>

/** What the text is that names the subjects. */
interface NamingText {
  readonly kind: Kind
  /** Its first sentence only introduces a list. */
  readonly introduces: boolean
  readonly words: Words
  /** Of each subject those that it stands under. */
  readonly wider: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * Picks the subjects that a notice is about: those of the first sentence that names one other than as a remedy; a first
 * sentence that only introduces a list ("the following changes:") hands over to all below it.
 */
export function pickScope(mentions: readonly SubjectMention[], { kind, introduces, words, wider }: NamingText): Scope {
  if (mentions.length === 0)
    return { subjects: [], requires: [], excludes: [], becomes: [], join: 'all', isNamedFirst: true }
  const ofRole = (wanted: SubjectMention['role']): SubjectMention[] => mentions.filter(({ role }) => role === wanted)
  const own = ofRole('own')
  const becomes = kind === 'behavioral-change' ? idsOf(mentions.filter((mention) => mention.becomes)) : []
  const limiting = becomes.length === 0 ? own : own.filter(({ subject }) => !becomes.includes(subject.id))
  const first = (limiting[0] ?? own[0])?.hit.sentence ?? 0
  const lists = introduces && first !== 0
  const wanted = lists ? own : own.filter((mention) => mention.hit.sentence === first)
  return {
    subjects: withoutWider(wanted, wider),
    requires: idsOf(ofRole('required')),
    excludes: idsOf(ofRole('excluded').filter((mention) => !isSpokenOfBefore(mention, own))),
    becomes,
    join: lists || isEither(wanted, words) ? 'any' : 'all',
    isNamedFirst: first === 0 || lists || limiting.length === 0,
  }
}

/** "Clusters with Cilium do not run kube-proxy and are not affected" spares only Cilium's where kube-proxy is the matter. */
function isSpokenOfBefore({ subject, hit }: SubjectMention, own: readonly SubjectMention[]): boolean {
  return own.some((other) => other.subject === subject && other.hit.start < hit.start)
}

/** "Kubenet or Calico" names alternatives, though one is a plugin and the other a policy. */
function isEither(mentions: readonly SubjectMention[], { list }: Words): boolean {
  return mentions.some((mention, index) => {
    const next = mentions[index + 1]
    if (next?.hit.start !== mention.hit.end + 1 || list[mention.hit.end]?.text !== 'or') return false
    return groupOf(next) !== groupOf(mention) && new Set(mentions.map(groupOf)).size === 2
  })
}

function groupOf({ subject }: SubjectMention): string {
  return subject.id.slice(0, subject.id.indexOf('/'))
}

function idsOf(mentions: readonly SubjectMention[]): string[] {
  return mentions.length === 0 ? [] : [...new Set(mentions.map(({ subject }) => subject.id))]
}

function withoutWider(mentions: readonly SubjectMention[], wider: NamingText['wider']): string[] {
  const ids = idsOf(mentions)
  return ids.length < 2 ? ids : ids.filter((id) => !ids.some((other) => wider.get(other)?.has(id)))
}
