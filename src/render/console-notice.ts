import type { Notice } from '../domain/notice.ts'
import { consoleFacts } from './console-facts.ts'
import { consoleRichText } from './console-message.ts'
import { markdownToRichText } from './markdown-to-rich-text.ts'
import { osName } from './os-name.ts'
import { formatDate, formatDeadline } from './relative-days.ts'
import { safeLine } from './safe-text.ts'
import { safeUrl } from './safe-url.ts'
import type { Terminal } from './terminal.ts'
import { kindNames } from './words.ts'

const longest = 8000

/** One notice in full: what was read out of it, then its own words and links. */
export function consoleNotice(notice: Notice, terminal: Terminal, now: Date): string {
  const facts = consoleFacts(
    [
      ['kind', kindNames[notice.kind] + (notice.breaking ? ', breaking' : '')],
      ['deadline', notice.deadline && formatDeadline(notice.deadline, now)],
      ['dates', notice.dates.map(({ date, meaning }) => `${formatDate(date)} (${meaning})`).join(', ')],
      ['kubernetes', notice.kubernetes],
      ['reaches', notice.reach === 'na' ? null : notice.reach],
      ['regions', notice.regions.join(', ')],
      ['subjects', notice.subjects.join(', ')],
      ['CVEs', notice.cves.join(', ')],
      ['images', notice.images.map(({ os, version }) => `${osName(os)} ${version}`).join(', ')],
      ['release', `${notice.release}, lines ${notice.line} to ${notice.endLine}, ${notice.section}`],
      ['id', notice.id],
      ['thread', notice.thread === notice.id ? null : notice.thread],
    ],
    terminal,
  )
  const words = consoleRichText(markdownToRichText(notice.text, longest), terminal)
  const links = notice.links.flatMap(({ url }) => safeUrl(url) ?? []).map((url) => terminal.colors.underline(url))
  const parts = [[terminal.colors.bold(safeLine(notice.title))], facts, words, links]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}
