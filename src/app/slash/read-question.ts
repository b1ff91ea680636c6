import { didYouMean } from '../../domain/did-you-mean.ts'
import { decodeEntities } from '../../domain/decode-entities.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { quoted } from '../../domain/quoted.ts'
import { maxQuestion, type Page } from '../../render/answer-page.ts'
import { safeText } from '../../render/safe-text.ts'

/** What somebody typed behind the slash command, or a button that leads to another screen holds. */
export interface Question {
  readonly command: string
  readonly words: readonly string[]
  readonly page: Page
  /** `--public`: everybody in the channel sees the answer. */
  readonly isPublic: boolean
}

/** Reads a question. Throws a LookoutError where no sub-command is named, or more than one might be. */
export function readQuestion(text: string, commands: readonly string[]): Question {
  const typed = safeText(decodeEntities(text)).trim()
  if (typed.length > 2 * maxQuestion) throw tooLong()
  // Telephones and Macs turn two hyphens into a dash.
  const [, question = '', from] = /^(.*?)(?:\s*(?:--|[–—])from (\d{1,6}))?$/s.exec(typed) ?? []
  if (question.length > maxQuestion) throw tooLong()
  const all = question.split(/\s+/).filter((word) => word !== '')
  const words = all.filter((word) => !isPublicFlag(word))
  const at = findCommand(words, commands)
  return {
    command: words[at]?.toLowerCase() ?? 'help',
    words: words.toSpliced(at, 1),
    page: { from: Math.max(1, Number(from ?? 1)), question },
    isPublic: words.length < all.length,
  }
}

function isPublicFlag(word: string): boolean {
  return /^(?:--|[–—])public$/i.test(word)
}

function tooLong(): LookoutError {
  return new LookoutError(`that is too long; write at most ${maxQuestion} characters`)
}

/** Where the sub-command stands: at the beginning, or anywhere where it is the only one. */
function findCommand(words: readonly string[], commands: readonly string[]): number {
  const named = words.flatMap((word, index) => (commands.includes(word.toLowerCase()) ? [index] : []))
  const [first = 0, second] = named
  if (named.length === 0 && words[0] !== undefined) {
    throw new LookoutError(`${quoted(words[0])} is not known; ${didYouMean(words[0], commands)}`)
  }
  if (first === 0 || second === undefined) return first
  throw new LookoutError(
    `that could be ${named.map((index) => quoted(words[index] ?? '')).join(' or ')}; put the one you mean first`,
  )
}
