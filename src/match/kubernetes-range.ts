import Range from 'semver/classes/range.js'
import { remember } from '../domain/remember.ts'

const highestMinor = 60

/** Where a running Kubernetes version stands to a range: in it, below it (an upgrade leads there), or out of it for good. */
export type Standing = 'in' | 'below' | 'out'

/** `version` as clusters run it (`1.32.6`), `range` an npm semver range or null for any version. */
export function standingTo(version: string, range: string | null): Standing {
  return range === null ? 'in' : standingIn(range)(version)
}

// Thousands of notices and clusters have a few dozen ranges and versions.
const standingIn = remember((range) => {
  const read = new Range(range)
  return remember((version) => readStanding(version, read))
})

function readStanding(version: string, range: Range): Standing {
  const [, minor, patch] = /^1\.(\d+)(?:\.(\d+))?/.exec(version) ?? []
  if (minor === undefined) return 'out'
  if (range.test(`1.${minor}.${patch ?? 0}`)) return 'in'
  for (let later = Number(minor) + 1; later <= highestMinor; later++) if (range.test(`1.${later}.99`)) return 'below'
  return 'out'
}
