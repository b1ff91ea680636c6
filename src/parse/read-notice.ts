import type { Notice } from '../domain/notice.ts'
import { remember } from '../domain/remember.ts'
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

/** The section that bullets stand in. */
interface Section {
  readonly role: string
  readonly name: string
  /** What was read of bullets in sections of this role, by their Markdown. */
  readonly known: Map<string, ReadText>
}

/** Reads items into notices, null for those that say nothing. A bullet that stands in several releases is read once. */
export function createNoticeReader(compiled: CompiledRules): NoticeReader {
  const knownIn = remember((): Map<string, ReadText> => new Map())
  // The bullets of one list share their path.
  const sections = new WeakMap<readonly string[], Section>()
  const sectionOf = (path: readonly string[]): Section => {
    const before = sections.get(path)
    if (before) return before
    const role = sectionRole(path, compiled.roles)
    const section = { role, name: path.join(' / '), known: knownIn(role) }
    sections.set(path, section)
    return section
  }
  return ({ line, endLine, path, markdown, plain }, released) => {
    const { role, name, known } = sectionOf(path)
    const before = known.get(markdown)
    const read = before ?? readText(plain, role, released, compiled)
    if (!read) return null
    if (!before && !read.dependsOnRelease) known.set(markdown, read)
    const place = { line, endLine, section: name, text: absoluteLinks(markdown), links: plain.links }
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
