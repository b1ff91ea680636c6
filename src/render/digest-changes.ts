import type { Alert } from '../domain/alert.ts'
import type { Digest } from '../domain/digest.ts'
import { describeChange } from './describe-change.ts'
import type { DigestItem } from './digest-item.ts'
import { safeLine } from './safe-text.ts'

const titleLength = 120

/** What changed in a week, a line each; what is new and told in full elsewhere is only counted. */
export function changeItems({ changed, todo, comes, toKnow }: Digest): DigestItem[] {
  const told = new Set([...todo, ...comes, ...toKnow].map(({ thread }) => thread))
  const isElsewhere = ({ reason, thread }: Alert): boolean => reason === 'new' && told.has(thread)
  const marked = changed.filter(isElsewhere).length
  const others = changed.filter((alert) => alert.reason !== 'reminder' && !isElsewhere(alert))
  return [...(marked > 0 ? [item(`${marked} new, told here in full`)] : []), ...others.map(changeItem)]
}

function changeItem({ reason, changes, title, severity }: Alert): DigestItem {
  const what = safeLine(title, titleLength)
  if (reason === 'new') return item(`New: ${what}`, severity)
  if (reason === 'resolved') return item(`Done, it concerns no cluster any more: ${what}`, severity)
  return item(`${changes.map(describeChange).join('; ')}: ${what}`, severity)
}

function item(title: string, mark: Alert['severity'] | null = null): DigestItem {
  return { mark, badge: null, title, url: null, when: null, lines: [] }
}
