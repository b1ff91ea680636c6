import type { SupportEnd } from '../domain/notice.ts'
import type { FoundRange } from './find-versions.ts'
import type { Words } from './words.ts'

const near = 3

/**
 * The minors that leave support in a notice that says so, and for which plan: a minor called LTS loses its long-term
 * support; where standard or community support is named, or LTS offered as the way on, LTS clusters go on.
 */
export function decideSupportEnds(found: readonly FoundRange[], words: Words): SupportEnd[] {
  const about = found.filter((range) => !range.target)
  const first = about.filter((range) => range.sentence === about[0]?.sentence)
  const text = words.list.map((word) => word.text).join(' ')
  const others = /\b(?:standard|community|lts|long term)\b/.test(text) ? 'standard' : 'unsaid'
  return first.flatMap((range) => {
    const plan = isCalledLts(range, words) ? 'lts' : others
    return range.range.match(/1\.\d+/g)?.map((minor) => ({ minor, plan }) as const) ?? []
  })
}

function isCalledLts(range: FoundRange, words: Words): boolean {
  const first = words.list.findIndex((word) => word.start >= range.start)
  const after = words.list.findIndex((word) => word.start >= range.end)
  const around = [
    ...words.list.slice(Math.max(0, first - 2), first),
    ...(after === -1 ? [] : words.list.slice(after, after + near - 1)),
  ]
  return around.some((word) => word.text === 'lts')
}
