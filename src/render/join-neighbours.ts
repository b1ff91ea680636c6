import type { RichElement, RichList } from './rich-text.ts'
import { text } from './rich-text.ts'

/**
 * Sections that follow one another become one with line breaks (Slack sets neighbours on one line), and lists that go
 * on become one list.
 */
export function joinNeighbours(elements: readonly RichElement[]): RichElement[] {
  const joined: RichElement[] = []
  for (const element of elements) {
    const last = joined.at(-1)
    const both = last && join(last, element)
    if (both) joined[joined.length - 1] = both
    else joined.push(element)
  }
  return joined
}

function join(first: RichElement, second: RichElement): RichElement | null {
  if (first.type === 'rich_text_section' && second.type === 'rich_text_section') {
    return { ...first, elements: [...first.elements, text('\n'), ...second.elements] }
  }
  if (first.type !== 'rich_text_list' || second.type !== 'rich_text_list') return null
  return continues(first, second) ? { ...first, elements: [...first.elements, ...second.elements] } : null
}

function continues(first: RichList, second: RichList): boolean {
  if (first.style !== second.style || first.indent !== second.indent) return false
  return first.style === 'bullet' || (first.offset ?? 0) + first.elements.length === (second.offset ?? 0)
}
