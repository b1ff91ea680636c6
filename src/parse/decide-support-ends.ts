import type { SupportEnd } from '../domain/notice.ts'
import type { FoundRange } from './find-versions.ts'
import type { PhraseHit } from './phrases.ts'
import type { Words } from './words.ts'

/**
 * The minors that leave support in a notice that says so, and for which plan: a minor called LTS loses its long-term
 * support; where standard or community support is named, or LTS offered as the way on, LTS clusters go on.
 * `endings` are the phrases that say so: the versions nearest to one, and those listed with it, are meant.
 */
export function decideSupportEnds(
  found: readonly FoundRange[],
  words: Words,
  endings: readonly PhraseHit[],
): SupportEnd[] {
  // A patch that goes ends nobody's support: its minor has others.
  const about = found.filter((range) => !range.target && range.patches.length === 0)
  const meant = about.filter((range) => endings.some((ending) => isMeant(range, ending, about, words)))
  const ended = meant.length > 0 ? meant : about.filter((range) => range.sentence === about[0]?.sentence)
  const text = words.list.map((word) => word.text).join(' ')
  const others = /\b(?:standard|community|general|lts|long term)\b/.test(text) ? 'standard' : 'unsaid'
  const ends = ended.flatMap((range) => {
    const plan = isCalledLts(range, words) ? 'lts' : others
    return range.range.match(/1\.\d+/g)?.map((minor): SupportEnd => ({ minor, plan })) ?? []
  })
  const once = ends.filter((end, index) => ends.findIndex((other) => other.minor === end.minor) === index)
  return everyPlan.test(text) ? once.flatMap(({ minor }) => plans.map((plan) => ({ minor, plan }))) : once
}

const plans = ['standard', 'lts'] as const
/** "1.31 ends for LTS too", "on any support plan". */
const everyPlan =
  /\b(?:lts|long term support) (?:too|as well|also|included)\b|\bincluding (?:lts|long term support)\b|\b(?:any|all|every|both) (?:support )?plans?\b|\bregardless of (?:its|their|the) (?:support )?(?:tier|plan)\b/

/** What may stand between the versions of one list. */
const listWords = new Set(
  'and or as well versions version minors minor lts community standard support long term kubernetes aks k8s the for of'.split(
    ' ',
  ),
)

function isMeant(range: FoundRange, ending: PhraseHit, all: readonly FoundRange[], words: Words): boolean {
  if (range.sentence !== ending.sentence) return false
  const distance = (other: FoundRange): number => {
    const [first, last] = span(other, words)
    return first >= ending.end ? first - ending.end : Math.max(0, ending.start - last)
  }
  const near = all.filter((other) => other.sentence === ending.sentence)
  const nearest = near.toSorted((a, b) => distance(a) - distance(b))[0]
  if (!nearest || nearest === range) return nearest === range
  const [one, other] = [span(range, words), span(nearest, words)]
  const between = words.list.slice(Math.min(one[1], other[1]), Math.max(one[0], other[0]))
  return between.every((word) => listWords.has(word.text))
}

/** Indexes of a range's words, end exclusive. */
function span(range: FoundRange, words: Words): [first: number, last: number] {
  const first = words.list.findIndex((word) => word.start >= range.start)
  const after = words.list.findIndex((word) => word.start >= range.end)
  return [first, after === -1 ? words.list.length : after]
}

/** "Long-term support for Kubernetes 1.28 ends", "1.28 reaches the end of LTS". */
const ltsEnds =
  /\bend of (?:the )?(?:lts|long term support)\b|\b(?:leav|exit|los)\w+ (?:lts|long term support)\b|\blast day of (?:lts|long term support)\b|\b(?:customers|users|clusters|everybody|everyone) (?:on|of|with|in) (?:lts|long term support)\b|\blts (?:clusters|customers|users) (?:on|of|with) |\b(?:lts|long term)(?: support)?(?: term| phase| period)? (?:for|of) (?:(?:kubernetes|aks|k8s|version|versions) )*v?1\.\d/

function isCalledLts(range: FoundRange, words: Words): boolean {
  const [first, last] = span(range, words)
  const sentence = words.list.flatMap((word) => (word.sentence === range.sentence ? [word.text] : [])).join(' ')
  if (ltsEnds.test(sentence) && !/\b(?:standard|community)\b/.test(sentence)) return true
  const around = [...words.list.slice(Math.max(0, first - 2), first), ...words.list.slice(last, last + 2)]
  const text = around.map((word) => word.text).join(' ')
  return (
    /\blts\b/.test(text) &&
    !/\blts only\b/.test(
      ` ${words.list
        .slice(last, last + 4)
        .map((word) => word.text)
        .join(' ')}`,
    )
  )
}
