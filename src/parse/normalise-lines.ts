/** Longer lines are cut: Markdown's inline rules are quadratic on hostile ones; the longest real line is 1,591 characters. */
const longestLine = 10_000
/** Deeper nesting is flattened: Markdown parsers recurse. Real release notes nest four deep. */
const deepestIndent = 24
/** Longer runs of wrapped lines are cut in two: marked takes quadratic time for them. Real ones have a few lines. */
const longestRun = 500
const deepest = ' '.repeat(deepestIndent)
const tooDeep = new RegExp(`^[ \\t]{${deepestIndent + 1},}`)
const separator = /^ {0,3}(=+|-{3,}|\*{3,}|_{3,})[ \t]*$/
const startsBullet = /^\s*(?:[*+-]|\d{1,9}[.)])\s/
const fence = /^ {0,3}(```|~~~)/

/**
 * A document's lines, mended where the CHANGELOG's Markdown would otherwise be misread, line by line, so that numbers stay:
 * separators that turn the line above into a heading, bullets indented by a single space below their parent,
 * paragraphs glued to the bullet above them, and lines or nesting of hostile size.
 */
export function normaliseLines(markdown: string): string[] {
  const lines = (markdown.includes('\r') ? markdown.replace(/\r\n?/g, '\n') : markdown).split('\n')
  let fenced = false
  let previous: string | null = null
  let run = 0
  return lines.map((line) => {
    if (fence.test(line)) fenced = !fenced
    if (fenced) return line.slice(0, longestLine)
    run = line === '' || startsBullet.test(line) ? 0 : run + 1
    previous = run > 0 && run % longestRun === 0 ? '' : mendLine(line, previous)
    return previous
  })
}

function mendLine(line: string, previous: string | null): string {
  if (line === '') return line
  if (line.length > 1 && separator.test(line)) return ''
  const short = flattenMarkers(limitIndent(line.slice(0, longestLine)))
  if (previous === null) return short
  if (isGluedParagraph(short, previous)) return `${previous.charAt(0)} ${short}`
  return /^ [*+-] /.test(short) && /^(?:[*+-] | {2}[*+-] )/.test(previous) ? ` ${short}` : short
}

// Authors press return once after a long bullet; a hard-wrapped bullet goes on in the middle of a sentence or is short.
function isGluedParagraph(line: string, previous: string): boolean {
  return (
    line.length > 100 &&
    previous.length > 100 &&
    /^\[?\p{Lu}/u.test(line) &&
    /^[*+-] /.test(previous) &&
    /[.!?)]\s*$/.test(previous)
  )
}

function limitIndent(line: string): string {
  return tooDeep.test(line) ? line.replace(tooDeep, deepest) : line
}

/** `- - - - text` and `> > > > text` nest by one level a mark. */
function flattenMarkers(line: string): string {
  if (line.length < 8) return line
  const run = /^[ \t]*(?:(?:[*+-]|\d{1,9}[.)]|>)[ \t]*){4,}/.exec(line)
  return run && !/^[ \t]*\*+\S/.test(line) ? `- ${line.slice(run[0].length)}` : line
}
