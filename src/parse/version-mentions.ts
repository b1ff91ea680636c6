import { remember } from '../domain/remember.ts'
import type { Word, Words } from './words.ts'

/** A word that may be a Kubernetes version. */
export interface Mention {
  readonly index: number
  readonly minor: number
  readonly patch: string | null
  readonly plus: boolean
  readonly word: Word
  readonly prefix: boolean
}

/** `v1.30.2`, `1.30+`, `+1.30`, `1.30.x`. */
export const versionWord = /^(\+?)v?\.?1\.(\d{1,2})(?:\.(\d+|x))?(\+?)$/

/** Finds the words that may be Kubernetes versions, those that belong together in one list. */
export function versionMentions(plain: string, words: Words): Mention[][] {
  return groupMentions(plain, readMentions(words, plain))
}

function readMentions(words: Words, plain: string): Mention[] {
  const mentions: Mention[] = []
  for (let index = 0; index < words.list.length; index++) {
    const word = words.list[index]!
    const mention = word.text.includes('1.') ? readMention(word, index, words, plain) : null
    if (mention) mentions.push(mention)
  }
  return mentions
}

function readMention(word: Word, index: number, words: Words, plain: string): Mention | null {
  const written = readVersion(word.text)
  if (!written) return null
  const before = plain.charAt(word.start - 1)
  if ((before === '-' || before === '_') && !/\d\s?-$/.test(plain.slice(0, word.start))) return null
  const next = words.list[index + 1]
  const suffix = next?.text === 'akslts' && plain.charAt(word.end) === '-' ? '-akslts' : ''
  const { minor, patch, plus, prefix } = written
  return { index, minor, patch: patch === null ? null : patch + suffix, plus, prefix, word }
}

/** A word that may be a Kubernetes version; the same few come again and again. */
const readVersion = remember((text): Pick<Mention, 'minor' | 'patch' | 'plus' | 'prefix'> | null => {
  const [, before, digits, patch, after] = versionWord.exec(text) ?? []
  const minor = Number(digits)
  if (!(minor >= 10 && minor <= 60)) return null
  return {
    minor,
    patch: patch === undefined || patch === 'x' ? null : `1.${minor}.${patch}`,
    plus: before === '+' || after === '+',
    prefix: text.includes('v'),
  }
})

const connector =
  /^(?:\s*\((?:preview|GA|LTS)\))?[\s`"')\]]*(?:,|;|\/|&|-|–|—|\band\b|\bor\b|\bto\b|\bthrough\b|\bthru\b|\buntil\b|,\s*and\b|,\s*or\b|,\s*&)?[\s`"'([]*(?:(?:AKS|K8s|Kubernetes)\s*)?(?:versions?\s*)?(?:v\.?)?$/i

/** Versions of one form that only commas, "and" or "to" part belong together. */
function groupMentions(plain: string, mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = []
  for (const mention of mentions) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    const between = last ? plain.slice(last.word.end, mention.word.start) : ''
    const together = last && between.trim() !== '' && connector.test(between) && sameForm(last, mention)
    if (list && together) list.push(mention)
    else lists.push([mention])
  }
  return lists
}

function sameForm(a: Mention, b: Mention): boolean {
  return (a.patch === null) === (b.patch === null) && (a.prefix === b.prefix || a.patch === null)
}
