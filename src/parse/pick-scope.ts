import type { Kind, Notice } from '../domain/notice.ts'
import type { SubjectRule } from '../domain/rule.ts'
import type { SubjectMention } from './find-subjects.ts'
import type { Words } from './words.ts'

/** What a notice is about, and how that limits whom it concerns. */
export type Scope = Pick<Notice, 'subjects' | 'requires' | 'excludes' | 'becomes' | 'join' | 'isNamedFirst'>

/** What the text is that names the subjects. */
interface NamingText {
  readonly kind: Kind
  /** Its first sentence only introduces a list. */
  readonly introduces: boolean
  readonly words: Words
  readonly subjects: ReadonlyMap<string, SubjectRule>
}

/**
 * Picks the subjects that a notice is about: those of the first sentence that names one other than as a remedy; a first
 * sentence that only introduces a list ("the following changes:") hands over to all below it.
 */
export function pickScope(
  mentions: readonly SubjectMention[],
  { kind, introduces, words, subjects }: NamingText,
): Scope {
  if (mentions.length === 0)
    return { subjects: [], requires: [], excludes: [], becomes: [], join: 'all', isNamedFirst: true }
  const { own = [], required = [], excluded = [] } = Object.groupBy(mentions, ({ role }) => role)
  const becomes = kind === 'behavioral-change' ? idsOf(mentions.filter((mention) => mention.becomes)) : []
  const limiting = becomes.length === 0 ? own : own.filter(({ subject }) => !becomes.includes(subject.id))
  const first = (limiting[0] ?? own[0])?.hit.sentence ?? 0
  const lists = introduces && first !== 0
  const wanted = lists ? own : own.filter((mention) => mention.hit.sentence === first)
  return {
    subjects: withoutWider(wanted, subjects),
    requires: idsOf(required),
    excludes: idsOf(excluded),
    becomes,
    join: lists || isEither(wanted, words) ? 'any' : 'all',
    isNamedFirst: first === 0 || lists || limiting.length === 0,
  }
}

/** "Kubenet or Calico" names alternatives, though one is a plugin and the other a policy. */
function isEither(mentions: readonly SubjectMention[], { list }: Words): boolean {
  if (mentions.length < 2) return false
  const groups = new Set(mentions.map(groupOf))
  return mentions.some((mention, index) => {
    const next = mentions[index + 1]
    if (!next || groups.size > 2 || groupOf(next) === groupOf(mention)) return false
    return next.hit.start === mention.hit.end + 1 && list[mention.hit.end]?.text === 'or'
  })
}

function groupOf({ subject }: SubjectMention): string {
  return subject.id.slice(0, subject.id.indexOf('/'))
}

function idsOf(mentions: readonly SubjectMention[]): string[] {
  return mentions.length === 0 ? [] : [...new Set(mentions.map(({ subject }) => subject.id))]
}

function withoutWider(mentions: readonly SubjectMention[], byId: ReadonlyMap<string, SubjectRule>): string[] {
  const [first] = mentions
  if (!first || mentions.every(({ subject }) => subject === first.subject)) return idsOf(mentions.slice(0, 1))
  const subjects = [...new Set(mentions.map((mention) => mention.subject))]
  const wider = new Set(subjects.flatMap((subject) => widerThan(subject, byId)))
  return subjects.map(({ id }) => id).filter((id) => !wider.has(id))
}

function widerThan({ under }: SubjectRule, byId: ReadonlyMap<string, SubjectRule>): string[] {
  const parent = under === undefined ? undefined : byId.get(under)
  return under === undefined ? [] : [under, ...(parent ? widerThan(parent, byId) : [])]
}
