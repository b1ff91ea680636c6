import { didYouMean } from '../domain/did-you-mean.ts'
import { LookoutError } from '../domain/lookout-error.ts'
import { quoted } from '../domain/quoted.ts'

/** A day that an option gives, `YYYY-MM-DD`. Throws a LookoutError that names the option, as all below. */
export function readDay(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  if (isDay) return text
  throw new LookoutError(`${option} ${quoted(text)}: is not a day; write it as 2025-01-31`)
}

/** One of the words that there are. */
export function readWord<Word extends string>(
  option: string,
  text: string | undefined,
  known: readonly Word[],
): Word | undefined {
  if (text === undefined) return undefined
  const word = known.find((candidate) => candidate === text.toLowerCase())
  if (word !== undefined) return word
  throw new LookoutError(`${option} ${quoted(text)}: is not known; ${didYouMean(text, known)}`)
}

/** A Kubernetes minor, `1.34`; of a full version its minor counts. */
export function readMinor(option: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const minor = /^v?(1\.\d{1,3})(?:\.\d+)?$/.exec(text)?.[1]
  if (minor !== undefined) return minor
  throw new LookoutError(`${option} ${quoted(text)}: is no Kubernetes version; write it as 1.34`)
}

/** How many to show at most. */
export function readLimit(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new LookoutError(`${option} ${quoted(text)}: is not a number from 1 on`)
}

/** A TCP port; 0 takes a free one. */
export function readPort(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new LookoutError(
    `${option} ${quoted(text)}: is no port; write a number from 0, which takes a free one, to 65535`,
  )
}
