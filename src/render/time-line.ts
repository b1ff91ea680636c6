import { scaleUtc } from 'd3-scale'
import { lastDay } from '../domain/calendar-date.ts'
import type { Digest } from '../domain/digest.ts'
import { severities, type Severity } from '../domain/match.ts'
import { palettes } from './digest-colours.ts'
import { escapeHtml } from './escape-html.ts'
import { wordsOf, type Words } from './languages/language.ts'
import { safeName } from './safe-text.ts'

/** The deadlines of the next twelve months, one row a cluster. */
export interface TimeLine {
  /** A drawing that needs no other file; its words are DejaVu Sans where that is there. */
  readonly svg: string
  /** The same in words. */
  readonly alt: string
}

interface Row {
  readonly name: string
  readonly marks: readonly { readonly day: string; readonly severity: Severity }[]
}

/** Little wider than a telephone, so that its words can be read there. */
const width = 480
const left = 152
const right = 24
const top = 28
const rowHeight = 26
const mostRows = 10
const longestName = 18
const nameEnd = 8
const yearMs = 365 * 86_400_000
/** What a date beside its mark needs, in pixels; nearer to the next mark it is left out. */
const labelWidth = 62
/** Of marks within so many pixels the gravest is drawn: of few, those that would hide one another; of a crowd, more. */
const heapWidth = { few: 6, crowd: 24 }
const crowd = 12
const { text, muted, card, line: lines, ...colours } = palettes.light

/** Draws what has to be done by its deadlines; null where no deadline lies within a year. */
export function timeLine({ todo, language }: Pick<Digest, 'todo' | 'language'>, now: Date): TimeLine | null {
  const words = wordsOf(language)
  const rows = rowsOf(todo, now)
  if (rows.length === 0) return null
  const shown = rows.slice(0, mostRows)
  const height = top + shown.length * rowHeight + 34
  const scale = scaleUtc([now, new Date(now.getTime() + yearMs)], [left, width - right])
  const months = scale.ticks(12).map((tick, index) => {
    const x = Math.round(scale(tick))
    // There is room for the name of every other month.
    const name = index % 2 === 0 ? label(x, 16, words.month(tick), muted, 'middle') : ''
    return `<path d="M${x} ${top - 4}V${height - 34}" stroke="${lines}"/>${name}`
  })
  const drawn = shown.map((row, index) => drawRow(row, top + index * rowHeight + rowHeight / 2, scale, words))
  const folded = words.moreClusters(rows.length - shown.length)
  const more = rows.length > shown.length ? label(width - right, height - 8, folded, muted, 'end') : ''
  return {
    alt: altText(rows, words),
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="DejaVu Sans, sans-serif" font-size="12" role="img" aria-label="${escapeHtml(altText(rows, words))}">
<rect width="${width}" height="${height}" fill="${card}"/>
${[...months, ...drawn].join('\n')}
${legend(height - 12, words)}${more}
</svg>`,
  }
}

/** By the first deadline of each; what is overdue has no place on a line that begins today. */
function rowsOf(todo: Digest['todo'], now: Date): Row[] {
  const [from, to] = [now, new Date(now.getTime() + yearMs)].map((instant) => instant.toISOString().slice(0, 10))
  const marks = todo.flatMap(({ deadline, severity, clusters }) => {
    const day = deadline ? lastDay(deadline.date) : ''
    return day < from! || day > to! ? [] : clusters.map(({ name }) => ({ name, day, severity }))
  })
  return [...Map.groupBy(marks, ({ name }) => name)].map(([name, own]) => ({ name: safeName(name), marks: own }))
}

function drawRow({ name, marks }: Row, y: number, scale: (instant: Date) => number, words: Words): string {
  const placed = marks.map((mark) => ({ ...mark, x: Math.round(scale(new Date(mark.day))) }))
  const wide = heapWidth[marks.length > crowd ? 'crowd' : 'few']
  const heaps = [...Map.groupBy(placed, ({ x }) => Math.floor(x / wide)).values()]
  const drawn = heaps.map((heap, index) => {
    const { x, day, severity } = heap.reduce((one, other) => (isGraver(other, one) ? other : one))
    const next = heaps[index + 1]?.[0]?.x ?? width
    const before = heaps[index - 1]?.[0]?.x ?? left
    const date = words.dayMonth(new Date(day))
    if (next - x >= labelWidth) return shape(severity, x, y) + label(x + 9, y + 4, date, text)
    // Its neighbour's date stands there too.
    return shape(severity, x, y) + (x - before < 2 * labelWidth ? '' : label(x - 9, y + 4, date, text, 'end'))
  })
  const line = `<path d="M${left} ${y}H${width - right}" stroke="${lines}"/>`
  return `${label(8, y + 4, shorten(name), text)}${line}${drawn.join('')}`
}

/** Clusters that are named alike differ at the end. */
function shorten(name: string): string {
  if (name.length <= longestName) return name
  return `${name.slice(0, longestName - nameEnd - 1)}…${name.slice(-nameEnd)}`.toWellFormed()
}

function isGraver(one: { readonly severity: Severity }, other: { readonly severity: Severity }): boolean {
  return severities.indexOf(one.severity) < severities.indexOf(other.severity)
}

function shape(severity: Severity, x: number, y: number): string {
  const paint = `fill="${colours[severity]}" stroke="${card}"`
  switch (severity) {
    case 'critical':
      return `<path d="M${x} ${y - 7}l7 7l-7 7l-7 -7z" ${paint}/>`
    case 'warning':
      return `<path d="M${x} ${y - 6}l7 12h-14z" ${paint}/>`
    case 'info':
      return `<circle cx="${x}" cy="${y}" r="5" ${paint}/>`
  }
}

function legend(y: number, { asks }: Words): string {
  return severities
    .map((severity, index) => {
      const x = 16 + index * 84
      return shape(severity, x, y) + label(x + 12, y + 4, asks[severity], muted)
    })
    .join('')
}

function label(x: number, y: number, words: string, fill: string, anchor = 'start'): string {
  // The rim keeps words apart from the lines below them.
  const rim = `stroke="${card}" stroke-width="3" paint-order="stroke"`
  return `<text x="${x}" y="${y}" fill="${fill}" ${rim} text-anchor="${anchor}">${escapeHtml(words)}</text>`
}

function altText(rows: readonly Row[], words: Words): string {
  const parts = rows.map(
    ({ name, marks }) => `${name} ${words.fold([...new Set(marks.map(({ day }) => words.date(day)))], 3)}`,
  )
  return words.digest.deadlinesAhead(words.fold(parts, 5))
}
