import { LookoutError } from './lookout-error.ts'
import type { Notice } from './notice.ts'
import { quoted } from './quoted.ts'

const mostShown = 5

/**
 * The notice of an id, of an unambiguous beginning of one, or at a line of a release: `2025-08-29:772`. Throws a
 * LookoutError where there is none, or more than one.
 */
export function findNotice<N extends Pick<Notice, 'id' | 'release' | 'line' | 'endLine'>>(
  notices: readonly N[],
  wanted: string,
): N {
  const [, release, line] = /^(\d{4}-\d\d-\d\d(?:-\d+)?):(\d+)$/.exec(wanted) ?? []
  const found =
    release === undefined
      ? notices.filter(({ id }) => wanted !== '' && id.startsWith(wanted))
      : notices.filter((one) => one.release === release && one.line <= Number(line) && Number(line) <= one.endLine)
  const exact = found.find(({ id }) => id === wanted) ?? (found.length === 1 ? found[0] : undefined)
  if (exact) return exact
  if (found.length === 0) {
    const what = release === undefined ? `has the id ${quoted(wanted)}` : `of release ${release} stands at line ${line}`
    throw new LookoutError(`no notice ${what}; write an id, the beginning of one, or RELEASE:LINE`)
  }
  const ids = found.slice(0, mostShown).map(({ id }) => id)
  throw new LookoutError(
    `${quoted(wanted)} means ${found.length} notices (${ids.join(', ')}${found.length > mostShown ? ', …' : ''}); write more of one`,
  )
}
