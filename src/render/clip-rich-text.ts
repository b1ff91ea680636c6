import type { RichElement, RichSection, Span } from './rich-text.ts'
import { truncateText } from './truncate-text.ts'

/** The first `max` characters of rich text; the span that is cut ends in an ellipsis, what follows it is left out. */
export function clipRichText(elements: readonly RichElement[], max: number): RichElement[] {
  const budget = { left: max }
  return elements.map((element) => clipElement(element, budget)).filter((element) => element.elements.length > 0)
}

/** The first `max` characters of spans. */
export function clipSpans(spans: readonly Span[], max: number): Span[] {
  return takeSpans(spans, { left: max })
}

/** The first lines of spans, at most `count`. */
export function firstLines(spans: readonly Span[], count: number): Span[] {
  const ends = [
    ...spans
      .map((span) => span.text)
      .join('')
      .matchAll(/\n/g),
  ]
  const end = ends[count - 1]?.index
  return end === undefined ? [...spans] : clipSpans(spans, end + 1)
}

interface Budget {
  left: number
}

function clipElement(element: RichElement, budget: Budget): RichElement {
  if (element.type !== 'rich_text_list') return { ...element, elements: takeSpans(element.elements, budget) }
  const items = element.elements.map((item): RichSection => ({ ...item, elements: takeSpans(item.elements, budget) }))
  return { ...element, elements: items.filter((item) => item.elements.length > 0) }
}

function takeSpans(spans: readonly Span[], budget: Budget): Span[] {
  const taken: Span[] = []
  for (const span of spans) {
    if (budget.left <= 0) break
    taken.push({ ...span, text: truncateText(span.text, budget.left) })
    budget.left -= span.text.length
  }
  return taken
}
