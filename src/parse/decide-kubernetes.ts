import type { Kind, Reach } from '../domain/notice.ts'
import { remember } from '../domain/remember.ts'
import type { FoundRange } from './find-versions.ts'

const lowest = 5
const highest = 60

/**
 * The versions of the clusters that a notice concerns, or null. A component's versions are gathered from the whole item;
 * otherwise the first sentence that speaks of versions decides, and a list below it where it only introduces one.
 * What is retired for everybody on a day is not limited by the version it disappears from.
 */
export function decideKubernetes(found: readonly FoundRange[], kind: Kind, reach: Reach): string | null {
  const about = found.filter((range) => !range.target)
  if (about.length === 0) return null
  const comesWithVersion = kind === 'behavioral-change' || (kind === 'retirement' && reach === 'upgrade')
  if (kind === 'retirement' && !comesWithVersion && !about.every(({ range }) => range.startsWith('<'))) return null
  const whole = kind === 'component-update' || kind === 'security'
  const first = about[0]?.sentence
  const used = whole || first !== 0 ? about : about.filter((range) => range.sentence === first)
  const [removal] = about.filter((range) => range.removal)
  const lasting = used.filter((range) => !range.removal)
  const ends = removal && lasting.length > 0 ? ` <${removal.range.replace(/^>=/, '')}` : ''
  const united = unite(joinBounds(ends === '' ? used : lasting).join(' || '))
  if (united === null) return null
  // What changes with one version stays so in those after it; what comes over clusters that exist was told of theirs.
  const range = comesWithVersion && reach !== 'existing' && /^1\.\d+$/.test(united) ? `>=${united}` : united
  return /^>=1\.\d+$/.test(range) ? `${range}${ends}` : range
}

/** "From 1.32 up to 1.35" is found as two bounds, which stand side by side. */
function joinBounds(found: readonly FoundRange[]): string[] {
  const joined: string[] = []
  for (const [index, { range, start }] of found.entries()) {
    const before = found[index - 1]
    const isUpper = /^<=?1\.\d+$/.test(range) && before && /^>=?1\.\d+$/.test(before.range) && start - before.end < 16
    if (isUpper) joined[joined.length - 1] = `${before.range} ${range}`
    else joined.push(range)
  }
  return joined
}

/** Unites ranges, `>=1.24` saying all that `>=1.32` and `1.33` say; null when nothing is left out (or nothing was said). */
const unite = remember((ranges): string | null => {
  const parts = [...new Set(ranges.split(' || '))]
  const sets = parts.map((part) => new Set(minorsOf(part)))
  if (sets.reduce((all, minors) => all.union(minors)).size > highest - lowest) return null
  return parts.find((_, index) => sets.every((minors) => minors.isSubsetOf(sets[index]!))) ?? parts.join(' || ')
})

function minorsOf(part: string): number[] {
  const span = /^1\.(\d+) - 1\.(\d+)$/.exec(part)
  if (span) return range(Number(span[1]), Number(span[2]))
  const bounds = part.split(' ')
  if (bounds.length === 2) return minorsOf(bounds[0]!).filter((minor) => minorsOf(bounds[1]!).includes(minor))
  const [, operator, text] = /^(>=|<=|>|<)?1\.(\d+)/.exec(part) ?? []
  const minor = Number(text)
  if (operator === '>=') return range(minor, highest)
  if (operator === '>') return range(minor + 1, highest)
  if (operator === '<=') return range(lowest, minor)
  if (operator === '<') return range(lowest, minor - 1)
  return [minor]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
