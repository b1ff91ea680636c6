import { nearestWord } from './nearest-word.ts'
import { quoted } from './quoted.ts'

const mostListed = 20

/** The mend for a name that is not known: the one that was most likely meant, or those that there are. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known)
  if (near !== null) return `did you mean ${quoted(near)}?`
  const more = known.length > mostListed ? ', …' : ''
  return `there are ${known.slice(0, mostListed).join(', ')}${more}`
}
