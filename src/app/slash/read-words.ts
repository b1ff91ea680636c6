import { didYouMean } from '../../domain/did-you-mean.ts'
import type { Cluster } from '../../domain/cluster.ts'
import { findCluster } from '../../domain/find-cluster.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { quoted } from '../../domain/quoted.ts'
import type { Asked } from './sub-command.ts'

/** Throws a LookoutError for a word that nothing was made of. */
export function refuseWords([word]: readonly string[], known: readonly string[] = []): void {
  if (word === undefined) return
  const mend = known.length > 0 ? didYouMean(word, known) : 'leave it out'
  throw new LookoutError(`${quoted(word)} is not understood here; ${mend}`)
}

/** The cluster that one word names. Throws a LookoutError where it names none, or there are more words. */
export function readCluster({ scope, settings }: Asked, [name, ...rest]: readonly string[]): Cluster {
  const { command } = settings.slack
  if (name === undefined) throw new LookoutError(`which cluster? "${command} status" lists them`)
  const cluster = findCluster(scope.clusters, name, `${command} status`)
  refuseWords(rest)
  return cluster
}

/** The Kubernetes minor among words, `1.34`, and the others. Throws a LookoutError where there is none. */
export function takeMinor(words: readonly string[]): { readonly minor: string; readonly rest: readonly string[] } {
  const at = words.findIndex((word) => minorOf(word) !== null)
  const minor = minorOf(words[at] ?? '')
  if (minor === null) throw new LookoutError('which Kubernetes version? Write it like 1.34')
  return { minor, rest: words.toSpliced(at, 1) }
}

/** `1.34` of `1.34`, `v1.34.2`; null for what is no Kubernetes version. */
export function minorOf(word: string): string | null {
  return /^v?(1\.\d{1,3})(?:\.\d{1,3})?$/i.exec(word)?.[1] ?? null
}

/** Days of `90d`; null for what is none. */
export function daysOf(word: string): number | null {
  const days = /^(\d{1,4})d(?:ays?)?$/i.exec(word)?.[1]
  return days === undefined ? null : Number(days)
}

/** The days among words, and the others. */
export function takeDays(
  words: readonly string[],
  otherwise: number,
): { readonly days: number; readonly rest: readonly string[] } {
  const at = words.findIndex((word) => daysOf(word) !== null)
  return at < 0 ? { days: otherwise, rest: words } : { days: daysOf(words[at]!)!, rest: words.toSpliced(at, 1) }
}
