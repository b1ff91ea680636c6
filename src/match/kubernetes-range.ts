import Range from 'semver/classes/range.js'
import SemVer from 'semver/classes/semver.js'
import { remember } from '../domain/remember.ts'

/** Of each minor a patch that none comes after. */
const lastPatches = Array.from({ length: 61 }, (_, minor) => new SemVer(`1.${minor}.99`))

/** Where a running Kubernetes version stands to a range: in it, below it (an upgrade leads there), or out of it for good. */
export type Standing = 'in' | 'below' | 'out'

/** `version` as clusters run it (`1.32.6`), `range` an npm semver range or null for any version. */
export function standingTo(version: string, range: string | null): Standing {
  return range === null ? 'in' : standingIn(range)(version)
}

// Thousands of notices and clusters have a few dozen ranges and versions.
const standingIn = remember((range) => {
  const read = new Range(range)
  const newest = lastPatches.findLastIndex((patch) => read.test(patch))
  return remember((version) => readStanding(version, read, newest))
})

/** `newest` is the last minor with patches in the range, -1 where none has any. */
function readStanding(version: string, range: Range, newest: number): Standing {
  const [, minor, patch] = /^1\.(\d+)(?:\.(\d+))?/.exec(version) ?? []
  if (minor === undefined) return 'out'
  if (range.test(`1.${minor}.${patch ?? 0}`)) return 'in'
  return Number(minor) < newest ? 'below' : 'out'
}
