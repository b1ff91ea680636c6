import type { Notice } from '../domain/notice.ts'
import type { CompiledRules } from './compile-rules.ts'
import { absoluteUrl } from './plain-text.ts'
import type { RawItem } from './read-items.ts'
import { readText, type ReadText, type Said } from './read-text.ts'
import { sectionRole } from './reading.ts'
import type { Content } from './thread-signature.ts'

/** A notice that does not know yet its id, nor who else tells its matter. */
export interface ReadNotice {
  /** Where it stands, with its own Markdown. */
  readonly place: Pick<Notice, 'line' | 'endLine' | 'section' | 'text' | 'links'>
  readonly said: Said
  readonly gist: string
  readonly plain: string
  readonly content: Content | null
}

export type NoticeReader = (item: RawItem, released: string) => ReadNotice | null

/** Reads items into notices, null for those that say nothing. A bullet that stands in several releases is read once. */
export function createNoticeReader(compiled: CompiledRules): NoticeReader {
  const knownIn = new Map<string, Map<string, ReadText>>()
  return (item, released) => {
    const role = sectionRole(item.path, compiled.roles)
    const known = knownIn.get(role) ?? new Map<string, ReadText>()
    knownIn.set(role, known)
    const read = known.get(item.markdown) ?? readText(item.plain, role, released, compiled)
    if (!read) return null
    if (!read.dependsOnRelease) known.set(item.markdown, read)
    const { line, endLine, path, plain } = item
    const place = { line, endLine, section: path.join(' / '), text: absoluteLinks(item.markdown), links: plain.links }
    return { place, said: read.said, gist: read.gist, plain: plain.text, content: read.content }
  }
}

function absoluteLinks(markdown: string): string {
  return markdown.replace(
    /\]\((?!<?(?:[a-z][a-z0-9+.-]*:|[#/]))(<?)([^)\s>]+)/gi,
    (whole, open: string, href: string) => {
      const url = absoluteUrl(href)
      return url ? `](${open}${url}` : whole
    },
  )
}
