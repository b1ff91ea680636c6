import type { Notice } from '../domain/notice.ts'
import type { ReadNotice } from './read-notice.ts'

/** What only the whole of all documents tells of a notice. */
type Identity = Pick<Notice, 'id' | 'thread' | 'release'>

/** Puts a notice together; field by field, since spreading several objects into one takes V8 ten times as long. */
export function makeNotice(
  { id, thread, release }: Identity,
  { place, said }: Pick<ReadNotice, 'place' | 'said'>,
): Notice {
  return {
    id,
    thread,
    release,
    line: place.line,
    endLine: place.endLine,
    section: place.section,
    text: place.text,
    links: place.links,
    kind: said.kind,
    breaking: said.breaking,
    title: said.title,
    deadline: said.deadline,
    dates: said.dates,
    kubernetes: said.kubernetes,
    patches: said.patches,
    supportEnds: said.supportEnds,
    reach: said.reach,
    regions: said.regions,
    cloud: said.cloud,
    subjects: said.subjects,
    requires: said.requires,
    excludes: said.excludes,
    becomes: said.becomes,
    join: said.join,
    isNamedFirst: said.isNamedFirst,
    everybody: said.everybody,
    atNextUpgrade: said.atNextUpgrade,
    cves: said.cves,
    images: said.images,
  }
}
