import { didYouMean } from '../../domain/did-you-mean.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { kinds, type Kind } from '../../domain/notice.ts'
import { quoted } from '../../domain/quoted.ts'
import type { Rules } from '../../domain/rule.ts'
import type { NoticeFilter } from '../../store/notices.ts'
import { daysOf, minorOf } from './read-words.ts'

type Subject = Rules['subjects'][number]

const mostNamed = 6

/**
 * A filter of words in any order: a kind (`retirement`), `breaking`, `since 2025-09-01` or `30d`, a Kubernetes version,
 * and words of a subject. Throws a LookoutError for what is not known or may mean several.
 */
export function readNoticeWords(words: readonly string[], subjects: readonly Subject[], now: Date): NoticeFilter {
  let filter: NoticeFilter = {}
  const others: string[] = []
  for (const word of words.map((one) => one.toLowerCase()).filter((one) => one !== 'since')) {
    const part = readWord(word, now)
    if (part === null) others.push(word)
    else filter = { ...filter, ...refuseTwice(filter, part, word) }
  }
  return others.length > 0 ? { ...filter, subject: findSubject(others, subjects) } : filter
}

function readWord(word: string, now: Date): NoticeFilter | null {
  if (word === 'breaking') return { breaking: true }
  const kind = kindOf(word)
  if (kind !== undefined) return { kind }
  const kubernetes = minorOf(word)
  if (kubernetes !== null) return { kubernetes }
  const days = daysOf(word)
  if (days !== null) return { since: new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10) }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return null
  if (Number.isNaN(Date.parse(word))) throw new LookoutError(`${quoted(word)} is not a day; write it as 2025-01-31`)
  return { since: word }
}

/** `retirements` is a retirement, `bug` no bug fix: what is cut short may mean a subject. */
function kindOf(word: string): Kind | undefined {
  return kinds.find((kind) => kind === word || `${kind}s` === word || `${kind}es` === word)
}

function refuseTwice(filter: NoticeFilter, part: NoticeFilter, word: string): NoticeFilter {
  const field = Object.keys(part).find((name) => name in filter)
  if (field === undefined) return part
  throw new LookoutError(`${quoted(word)}: ${field === 'since' ? 'a day' : `a ${field}`} is given twice; leave one out`)
}

/** The id of the subject that all these words name. */
function findSubject(words: readonly string[], subjects: readonly Subject[]): string {
  const wanted = words.join(' ')
  const exact = subjects.filter(({ id, name }) =>
    [id, id.slice(id.indexOf('/') + 1), name.toLowerCase()].some((text) => text === wanted || text === words.join('-')),
  )
  const fitting = subjects.filter(({ id, name }) => {
    const said = `${id} ${name.toLowerCase()}`.split(/[^a-z0-9.]+/)
    return words.every((word) => word.split(/[^a-z0-9.]+/).every((piece) => said.includes(piece)))
  })
  const [found, ...others] = exact.length > 0 ? exact : fitting
  if (found && others.length === 0) return found.id
  if (found) {
    const ids = [found, ...others].map(({ id }) => id)
    const more = ids.length > mostNamed ? ', …' : ''
    throw new LookoutError(
      `${quoted(wanted)} may mean ${ids.slice(0, mostNamed).join(', ')}${more}; write one of these`,
    )
  }
  const known = [...kinds, 'breaking', ...subjects.flatMap(({ id }) => [id, id.slice(id.indexOf('/') + 1)])]
  throw new LookoutError(`${quoted(wanted)} is neither a kind nor a subject; ${didYouMean(wanted, known)}`)
}
