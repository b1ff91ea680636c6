const longest = 120

const oddSpace = /[\s\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]+/g
/** Most sentences have none of it, and then need no mending. */
const uneven = /[^ -~]| {2}|^ | $/

const loose = /[\s:;,.]/
/** Closed, though nothing was opened: `[Exporter](https://…)) is out`. Numbers of lists look so too. */
const unopened = /^([^()]{4,})\)/

/** One line of plain text for a notice: its first sentence, cut at a word where it is longer than 120 characters. */
export function makeTitle(plain: string, firstSentenceEnd: number): string {
  const sentence = plain.slice(0, Math.min(firstSentenceEnd, 3 * longest))
  const paired = sentence.includes(')') ? sentence.replace(unopened, '$1') : sentence
  const even = uneven.test(paired) ? paired.replace(oddSpace, ' ').trim() : paired
  const line = loose.test(even.charAt(even.length - 1)) ? even.replace(/[\s:;,.]+$/, '') : even
  if (line.length <= longest) return line
  const cut = line.slice(0, longest - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > 60 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:(]+$/, '')}…`
}
