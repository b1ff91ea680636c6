import { remember } from '../domain/remember.ts'
import { anchors, fillers } from './version-words.ts'
import type { Mention } from './version-mentions.ts'
import { sentenceWords, type Words } from './words.ts'

/** Words before a version that is not what the text is about. */
const asides = [
  / (?:until|till|joining|alongside|besides|unlike|previously) /,
  / instead of (?:in |with |on |from |at )?(?:kubernetes |aks |version )*$/,
  / (?:except|excluding) (?:\S+ ){0,2}$/,
  / same (?:\S+ )*as (?:in |on |with )?$/,
  // "Did not ship with 1.35", "will not be part of 1.37".
  / not (?:be )?(?:available|included|part|ship|come|land|arrive|released|shipped) (?:in|with|on|of) (?:kubernetes |aks )?$/,
  / (?:align with|because of|due to) (?:\S+ ){0,4}of (?:kubernetes |aks |version )*$/,
]
/** "As 1.35 becomes generally available" says when another version leaves. */
const when = / (?:as|when|once|because|since|after) (?:kubernetes |aks |version )*$/
const arrives = /^ (?:becomes|is|goes|reaches|enters|turns) (?:now )?(?:generally available|ga|general availability) /
const spared = / (?:unaffected|spared|exempt|(?:is|are) not (?:affected|impacted|concerned)) /

/** The same few words stand around most versions. */
const setsAside = remember((before) => asides.some((aside) => aside.test(before)))
const isSpared = remember((after) => spared.test(after))

/** "until 1.35" says how long something lasts, "joining 1.27" what was there before, "1.29 is unaffected" who is spared. */
export function isAside(list: readonly Mention[], words: Words): boolean {
  const [first, last] = [list[0]!, list.at(-1)!]
  const { sentence } = first.word
  if (isExample(words, sentence)) return true
  const before = ` ${sentenceWords(words.list, first.index - 6, first.index, sentence).join(' ')} `
  if (setsAside(before)) return true
  const after = ` ${sentenceWords(words.list, last.index + 1, last.index + 8, sentence).join(' ')} `
  return (when.test(before) && arrives.test(after)) || isSpared(after)
}

/** "For example, 1.26 can go to 1.27" limits nothing. */
function isExample({ list }: Words, sentence: number): boolean {
  const first = list.findIndex((word) => word.sentence === sentence)
  const opening = list[first]?.text
  const next = list[first + 1]?.text
  return opening === 'for' ? /^(?:example|instance)\b/.test(next ?? '') : /^e\.g\b/.test(opening ?? '')
}

const moving = new Set(
  'upgrade upgrades upgrading update updating move moving migrate migrating switch transition'.split(' '),
)
const moved = new Set('upgraded updated moved migrated'.split(' '))
const obliges = new Set(['must', 'should', 'to'])
const auxiliaries = new Set(['be', 'are', 'is', 'get', 'gets'])
const movers = new Set(['cluster', 'clusters', 'pool', 'pools', 'those'])
const whenMoving = new Set(['when', 'once', 'after', 'before', 'during', 'first', 'if', 'upon', 'with'])
/** "AKS now denies upgrades to 1.36", "upgrades to 1.36 are blocked": nobody is told to go there. */
const barring = /^(?:block|den(?:y|ies)|reject|refus|prevent)/
const barred = /^(?:blocked|denied|rejected|refused|prevented|disallowed|fails?)$/
/** What an upgrade does by itself. */
const effects = new Set(
  'turns enables disables changes switches removes installs moves migrates converts brings requires fails breaks triggers restarts replaces drops adds puts makes starts stops resets applies leads'.split(
    ' ',
  ),
)

/**
 * "Upgrade your clusters to 1.29 or above" names the way out; "when they first upgrade to any version 1.27" and "clusters
 * upgrading to 1.27" do not.
 */
export function isTarget(mention: Mention, words: Words): boolean {
  let at = mention.index - 1
  const inSentence = (index: number): boolean => words.list[index]?.sentence === mention.word.sentence
  while (inSentence(at) && words.list[at]!.text !== 'to') {
    const { text } = words.list[at]!
    if (text === 'any' || (!fillers.has(text) && !anchors.has(text))) return false
    at--
  }
  if (!inSentence(at)) return false
  const before = sentenceWords(words.list, at - 8, at, mention.word.sentence)
  const verb = before.findLastIndex((word) => moving.has(word))
  if (isMustBeMoved(before.slice(verb + 1)) || isMoved(before)) return true
  if (verb === -1) return false
  if (before[verb]!.endsWith('ing') && hasEffect(mention, words)) return false
  const isOf = (index: number): boolean => movers.has(before[index] ?? '')
  if (isOf(verb - 1) && before[verb]!.endsWith('ing')) return false
  if (isOf(verb - 2) && (before[verb - 1] === 'that' || before[verb - 1] === 'which')) return false
  const leading = before.slice(Math.max(0, verb - 3), verb)
  return !leading.some((word) => whenMoving.has(word) || barring.test(word)) && !isBarred(mention, words)
}

function isBarred({ index, word }: Mention, { list }: Words): boolean {
  return sentenceWords(list, index + 1, index + 8, word.sentence).some((text) => barred.test(text))
}

/** "Upgrading a pool to 1.36 or above turns on …" tells what comes of it. */
function hasEffect({ index, word }: Mention, { list }: Words): boolean {
  return sentenceWords(list, index + 1, index + 5, word.sentence).some((text) => effects.has(text))
}

/** "Has to be upgraded": whoever is upgraded anyway is not told where to go. */
function isMustBeMoved(before: readonly string[]): boolean {
  const verb = before.findLastIndex((word) => moved.has(word))
  return verb > 1 && before[verb - 1] === 'be' && obliges.has(before[verb - 2] as string)
}

/** "Clusters on it are automatically upgraded to 1.31" names where they end up; "once they are upgraded to 1.31" does not. */
function isMoved(before: readonly string[]): boolean {
  const verb = before.findLastIndex((word) => moved.has(word))
  if (verb < before.length - 2) return false
  const leading = before.slice(Math.max(0, verb - 6), verb)
  if (!leading.slice(-2).some((word) => auxiliaries.has(word))) return false
  if (leading.slice(-3).some((word) => word === 'that' || word === 'which')) return false
  return !leading.some((word) => whenMoving.has(word) || word === 'soon')
}
