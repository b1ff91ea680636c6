import { anchors, fillers, rightAnchors, rightFillers } from './version-words.ts'
import type { Mention } from './version-mentions.ts'
import { sentenceWords, type Words } from './words.ts'

/** Whether versions are Kubernetes' own, as the words around them tell; `software` is what else has such versions. */
export function isAboutKubernetes(
  list: readonly Mention[],
  words: Words,
  plain: string,
  software: ReadonlySet<string>,
): boolean {
  const first = list[0]!
  const last = list.at(-1)!
  const following = words.list[last.index + 1]?.text ?? ''
  if (following.startsWith('benchmark') || following.startsWith('compat')) return false
  if (last.patch?.endsWith('-akslts')) return true
  for (let at = first.index - 1, steps = 0; at >= 0 && steps < 9; at--, steps++) {
    const word = words.list[at]!
    if (word.sentence !== first.word.sentence) break
    if (anchors.has(word.text)) return !isOtherSoftware(words.list[at + 1]?.text ?? '')
    if (!fillers.has(word.text) && !/^(?:(?:upgrad|retir|deprecat)\w+|built|created|deployed)$/.test(word.text)) break
  }
  const ends = plain.charAt(last.word.end) === ','
  for (let at = last.index + 1, steps = 0; !ends && at < words.list.length && steps < 5; at++, steps++) {
    const word = words.list[at]!
    if (word.sentence !== last.word.sentence) break
    if (rightAnchors.has(word.text)) return true
    if (!rightFillers.has(word.text)) break
  }
  return standsAlone(first, words, software)
}

/** What may open a list of Kubernetes' own patches. */
const patchWords = new Set(
  'new the following lts patch version versions release releases are is now available'.split(' '),
)

const prefixedAfter = new Set(['in', 'on', 'for', 'from', 'since', 'with'])
const places = new Set(['in', 'of', 'on', 'since', 'before', 'with'])
const updates = new Set(['update', 'updated', 'upgrade', 'upgraded', 'bumped', 'to'])

/** A bare minor such as 1.34 is Kubernetes' own where no other software stands before it in its sentence. */
function standsAlone(mention: Mention, words: Words, software: ReadonlySet<string>): boolean {
  if (mention.minor < 20) return false
  const previous = words.list[mention.index - 1]?.text ?? ''
  if (mention.prefix && !prefixedAfter.has(previous)) return false
  const before = sentenceWords(words.list, mention.index - 12, mention.index, mention.word.sentence)
  if (before.length > 0 && before.every((word) => patchWords.has(word))) return true
  if (mention.patch === null) return previous === 'on' || !before.slice(-4).some((word) => software.has(word))
  const isPlace = places.has(previous) && !mention.prefix && mention.minor >= 28
  return isPlace && !before.some((word) => software.has(word) || updates.has(word))
}

function isOtherSoftware(word: string): boolean {
  return word === 'engine' || word === 'extension'
}
