import { isAboutKubernetes } from './is-about-kubernetes.ts'
import { versionMentions, type Mention } from './version-mentions.ts'
import { versionRange } from './version-range.ts'
import { isAside, isTarget } from './version-role.ts'
import type { Words } from './words.ts'

/** A statement about Kubernetes versions: "1.30 and later", "between 1.25 and 1.29", "1.33.2, 1.32.6". */
export interface FoundRange {
  /** npm semver range, `>=1.34`, `1.25 - 1.29`, `1.33 || 1.32`. */
  readonly range: string
  /** Patches named in full, `1.33.3`, `1.28.102-akslts`. */
  readonly patches: readonly string[]
  readonly sentence: number
  /** Offsets in the plain text. */
  readonly start: number
  readonly end: number
  /** The version that readers are told to move to, or that something lasts until: not who is concerned. */
  readonly target: boolean
  /** What the sentence speaks of is gone from this version on. */
  readonly removal: boolean
}

/**
 * Finds what a text says about Kubernetes versions; versions of other `software` are left out by the words around them,
 * unless all are `assumed` to be Kubernetes', as below a heading that says so.
 */
export function findVersions(
  plain: string,
  words: Words,
  software: ReadonlySet<string>,
  assumed = false,
): FoundRange[] {
  if (!/1\.\d\d?/.test(plain)) return []
  const found: FoundRange[] = []
  for (const list of versionMentions(plain, words)) {
    if (!isAboutKubernetes(list, words, plain, software) && !(assumed && list[0]!.minor >= 20)) continue
    found.push(describe(list, words, plain))
  }
  return found
}

function describe(list: readonly Mention[], words: Words, plain: string): FoundRange {
  const [first, last] = [list[0]!, list.at(-1)!]
  const { range, before } = versionRange(list, words, plain)
  return {
    range,
    patches: list.flatMap((mention) => mention.patch ?? []),
    sentence: first.word.sentence,
    start: first.word.start,
    end: last.word.end,
    removal: list.length === 1 && / removed (?:in|with|from) /.test(before),
    target: isTarget(first, words) || isAside(list, words),
  }
}
