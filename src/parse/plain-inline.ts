import { decodeEntities } from '../domain/decode-entities.ts'
import type { Link } from '../domain/notice.ts'
import { addLink, lineless, tidySpace, withoutDates, type PlainText } from './plain-text.ts'

/**
 * A link, an address in angle brackets or code as release notes have them, or else what some other Markdown begins with
 * that stands inside a line, an address without brackets or a break.
 */
const marked =
  /(?<!!)\[(?<code>`?)(?<text>[^[\]\\`*_~<>!&@\n]+)\k<code>\]\((?<href>[^\s()<>\\\u0000-\u001F]+)\)|(?<!`)`(?<alone>[^`\s][^`\n]*)`(?!`)|<(?<address>https?:\/\/[^\s<>&\\\u0000-\u001F]+)>|[\\<[*_`~@]|:\/\/|www\.| {2}\n/gi

/**
 * Reads what stands inside a block where that is text with links and code, as in nearly every bullet; null where it is
 * more and marked has to read it. What it makes is the same, without marked's search. Space is not tidy yet.
 */
export function readPlainInline(source: string): PlainText | null {
  let text = ''
  let end = 0
  const links: Link[] = []
  marked.lastIndex = 0
  for (let match = marked.exec(source); match; match = marked.exec(source)) {
    const [whole, code, name, href, alone, address] = match
    text += decodeEntities(source.slice(end, match.index))
    end = match.index + whole.length
    if (alone !== undefined) text += withoutDates(alone)
    else if (address !== undefined) {
      text += address
      addLink(links, address, address)
    } else if (name !== undefined && href !== undefined) {
      const inner = tidySpace(code === '' ? name : withoutDates(name))
      text += inner
      addLink(links, inner, href)
    } else return null
  }
  return { text: lineless(text + decodeEntities(source.slice(end))), links }
}
