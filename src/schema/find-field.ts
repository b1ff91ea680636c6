import { EVENT_ID, getScalarValue, SCALAR_STYLE, type Event, type ScalarEvent } from 'js-yaml'
import type { Path } from './field-name.ts'

/** A field of a YAML text. */
export interface FoundField {
  /** Offset of its key, or of the list item. */
  readonly start: number
  /** Its value's text as read; null where it is no scalar, or only something above it was found. */
  readonly scalar: string | null
  /** Offset at which that text begins, where it stands in the file letter by letter. */
  readonly verbatim: number | null
}

/** The field at a path in what js-yaml read of a text, or the nearest thing above it. */
export function findField(text: string, events: readonly Event[], path: Path): FoundField {
  // The first event opens the document.
  let at = 1
  let start = startOf(text, events[at])
  for (const name of path) {
    const next = step(text, events, at, name)
    if (next === null) return { start, scalar: null, verbatim: null }
    at = next.value
    start = startOf(text, events[next.named])
  }
  const value = events[at]
  if (value?.type !== EVENT_ID.SCALAR) return { start, scalar: null, verbatim: null }
  const scalar = getScalarValue(text, value)
  const verbatim = text.startsWith(scalar, value.valueStart) ? value.valueStart : null
  return { start, scalar, verbatim }
}

interface Step {
  readonly named: number
  readonly value: number
}

/** Where a mapping's key and value stand among the events, or a list's item as both; null where it has none of the name. */
function step(text: string, events: readonly Event[], at: number, name: PropertyKey): Step | null {
  const isList = events[at]?.type === EVENT_ID.SEQUENCE
  if (!isList && events[at]?.type !== EVENT_ID.MAPPING) return null
  const children = childrenOf(events, at)
  const isNamed = (child: number): boolean => {
    const key = events[child]
    return key?.type === EVENT_ID.SCALAR && getScalarValue(text, key) === name
  }
  // A mapping's keys and values stand by turns.
  const index = children.findIndex((child, place) => (isList ? place === name : place % 2 === 0 && isNamed(child)))
  const [named, value] = [children[index], children[isList ? index : index + 1]]
  return index === -1 || named === undefined || value === undefined ? null : { named, value }
}

/** Where each node of a mapping or list begins among the events. */
function childrenOf(events: readonly Event[], at: number): number[] {
  const children: number[] = []
  let child = at + 1
  while (child < events.length && events[child]?.type !== EVENT_ID.POP) {
    children.push(child)
    child = endOf(events, child)
  }
  return children
}

/** The event after a whole node. */
function endOf(events: readonly Event[], at: number): number {
  let open = 0
  let index = at
  do {
    const type = events[index]?.type
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) open++
    else if (type === EVENT_ID.POP) open--
    index++
  } while (open > 0 && index < events.length)
  return index
}

function startOf(text: string, event: Event | undefined): number {
  if (event?.type === EVENT_ID.SCALAR) return startOfScalar(text, event)
  if (event?.type === EVENT_ID.ALIAS) return event.anchorStart - 1
  return event && 'start' in event ? event.start : 0
}

/** With the quote or the sign of a block that it begins with. */
function startOfScalar(text: string, { valueStart, style }: ScalarEvent): number {
  if (style === SCALAR_STYLE.PLAIN) return valueStart
  if (style === SCALAR_STYLE.LITERAL_BLOCK) return text.lastIndexOf('|', valueStart - 1)
  return style === SCALAR_STYLE.FOLDED_BLOCK ? text.lastIndexOf('>', valueStart - 1) : valueStart - 1
}
