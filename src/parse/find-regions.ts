import type { FoundPhrases } from './find-phrases.ts'

/** Regions named, the longer name winning: "West Central US" is not Central US. */
export function findRegions({ regions }: FoundPhrases): string[] {
  if (regions.length === 0) return []
  const longest = regions.filter(
    ({ hit }) =>
      !regions.some(
        ({ hit: other }) =>
          hit !== other &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  )
  return [...new Set(longest.map(({ region }) => region))]
}
