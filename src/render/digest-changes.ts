import type { Alert } from '../domain/alert.ts'
import type { Digest } from '../domain/digest.ts'
import { describeChange } from './describe-change.ts'
import type { DigestItem } from './digest-item.ts'
import type { Words } from './languages/language.ts'
import { safeLine } from './safe-text.ts'

const titleLength = 120

/** What changed in a week, a line each; what is new and told in full elsewhere is only counted. */
export function changeItems({ changed, todo, comes, toKnow }: Digest, words: Words): DigestItem[] {
  const told = new Set([...todo, ...comes, ...toKnow].map(({ thread }) => thread))
  const isElsewhere = ({ reason, thread }: Alert): boolean => reason === 'new' && told.has(thread)
  const marked = changed.filter(isElsewhere).length
  const others = changed.filter((alert) => alert.reason !== 'reminder' && !isElsewhere(alert))
  return [
    ...(marked > 0 ? [item(words.digest.toldInFull(marked))] : []),
    ...others.map((alert) => changeItem(alert, words)),
  ]
}

function changeItem({ reason, changes, title, severity }: Alert, words: Words): DigestItem {
  const what = safeLine(title, titleLength)
  if (reason === 'new') return item(words.digest.isNew(what), severity)
  if (reason === 'resolved') return item(words.digest.isDone(what), severity)
  return item(`${changes.map((change) => describeChange(change, words)).join('; ')}: ${what}`, severity)
}

function item(title: string, mark: Alert['severity'] | null = null): DigestItem {
  return { mark, badge: null, title, url: null, when: null, lines: [] }
}
