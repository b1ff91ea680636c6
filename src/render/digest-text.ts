import type { Severity } from '../domain/match.ts'
import { wrapLines } from './console-table.ts'
import type { DigestItem } from './digest-item.ts'
import type { DigestSection, DigestView } from './digest-view.ts'
import type { Words } from './languages/language.ts'

// Lines of at most 78 characters. Source: RFC 5322, section 2.1.1.
const width = 78
const marks: Readonly<Record<Severity, string>> = { critical: '!!', warning: '! ', info: '- ' }

/** A digest as plain text for an e-mail or a terminal; addresses stand on a line of their own and may be longer. */
export function digestText({ title, days, lead, sections, words }: DigestView): string {
  const head = [...wrapLines(title, width), days, '', ...lead.flatMap((line) => wrapLines(line, width))]
  return [head, ...sections.map((section) => sectionLines(section, words))]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function sectionLines({ heading, items, more, rest }: DigestSection, words: Words): string[] {
  const fold = more > 0 ? [`   ${words.andMore(more)}: ${rest}`] : []
  return [words.digest.capitals(heading), ...items.flatMap(itemLines), ...fold]
}

/** On one line what is short; the date and address of what has more to tell on lines of their own. */
function itemLines({ mark, badge, title, when, lines, url }: DigestItem): string[] {
  const isFull = lines.length > 0
  const status = [badge?.toUpperCase(), when].filter(Boolean).join(' · ')
  const [first = '', ...others] = [
    ...wrapLines(isFull || status === '' ? title : `${title} · ${status}`, width - 3),
    ...(isFull && status !== '' ? [status] : []),
    ...lines.flatMap(({ mark: point, text }) => wrapLines(point + text, width - 3)),
    ...(isFull && url !== null ? [url] : []),
  ]
  return [`${mark ? marks[mark] : '- '} ${first}`, ...others.map((line) => `   ${line}`)]
}
