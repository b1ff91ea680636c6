import intersects from 'semver/ranges/intersects.js'
import type { Match } from '../../src/domain/match.ts'
import type { Kind, Notice } from '../../src/domain/notice.ts'
import { accuracy, f1, openLedger, precision, recall, type Ledger, type Miss } from './ledger.ts'
import type { Label, LabelledRelease, ThreadLabels } from './labels.ts'
import { scoreThreads } from './score-threads.ts'

export const figures = [
  'coverage',
  'kind accuracy',
  'kind macro F1',
  'breaking F1',
  'deadline',
  'dates F1',
  'kubernetes',
  'reach',
  'regions F1',
  'fleet precision',
  'fleet recall',
  'level',
  'threads precision',
  'threads recall',
] as const
export type Figure = (typeof figures)[number]

/** What was read against what was labelled; figures in percent. */
export interface Score {
  readonly figures: Readonly<Record<Figure, number>>
  readonly misses: readonly Miss[]
}

export interface Reading {
  readonly notices: readonly Notice[]
  /** The sure ones alone. */
  readonly matches: readonly Match[]
}

type KindPair = readonly [want: Kind, got: Kind | null]

const minors = Array.from({ length: 36 }, (_, index) => `1.${index + 10}`)

/** Scores a reading of release notes item by item; an item that was read as several notices counts as their union. */
export function score(labels: readonly LabelledRelease[], threads: ThreadLabels, reading: Reading): Score {
  const ledger = openLedger()
  const kinds: KindPair[] = []
  for (const { release, items } of labels) {
    for (const label of items) {
      const inside = (at: Match | Notice) => at.release === release && at.line >= label.line && at.line <= label.end
      const notices = reading.notices.filter(inside)
      kinds.push([label.kind, commonest(notices.map(({ kind }) => kind))])
      scoreReading(ledger, release, label, notices, kinds.at(-1)?.[1] ?? null)
      scoreFleet(ledger, release, label, reading.matches.filter(inside))
    }
  }
  scoreThreads(ledger, threads, reading.notices)
  return { figures: figuresOf(ledger, macroF1(kinds)), misses: ledger.misses }
}

function scoreReading(ledger: Ledger, release: string, label: Label, notices: readonly Notice[], kind: Kind | null) {
  const at = { release, line: label.line }
  ledger.same('coverage', at, true, notices.length > 0)
  ledger.same('kind', at, label.kind, kind)
  const breaking = notices.some((notice) => notice.breaking)
  if (label.breaking || breaking) ledger.same('breaking', at, label.breaking, breaking)
  const deadline = notices.flatMap((notice) => notice.deadline?.date ?? []).toSorted()[0] ?? null
  if (label.deadline !== null || deadline !== null) ledger.same('deadline', at, label.deadline, deadline)
  ledger.each('date', at, label.dates, datesOf(notices))
  const range = notices.flatMap(({ kubernetes }) => kubernetes ?? []).join(' || ') || null
  if (label.kubernetes !== null || range !== null) {
    ledger.same('kubernetes', at, label.kubernetes, range, sameMinors(label.kubernetes, range))
  }
  if (label.existing !== 'na' && notices.length > 0) {
    const reaches = notices.map(({ reach }) => reach)
    ledger.same('reach', at, label.existing, reaches.join(', '), reaches.includes(label.existing))
  }
  ledger.each(
    'region',
    at,
    label.regions,
    notices.flatMap(({ regions }) => regions),
  )
}

function scoreFleet(ledger: Ledger, release: string, { line, fleet }: Label, matches: readonly Match[]): void {
  if (fleet === undefined) return
  const at = { release, line }
  const asked = matches.filter(({ cluster }) => fleet[cluster] !== 'unknown')
  const want = Object.keys(fleet).filter((cluster) => fleet[cluster] !== 'unknown')
  const got = [...new Set(asked.map(({ cluster }) => cluster))]
  ledger.each('fleet', at, want, got)
  for (const cluster of got.filter((name) => want.includes(name))) {
    const now = asked.some((match) => match.cluster === cluster && match.when === 'now')
    ledger.same('level', at, `${cluster} ${fleet[cluster]}`, `${cluster} ${now ? 'now' : 'upgrade'}`)
  }
}

function figuresOf(ledger: Ledger, macro: number): Score['figures'] {
  const fractions: Record<Figure, number> = {
    coverage: accuracy(ledger.tally('coverage')),
    'kind accuracy': accuracy(ledger.tally('kind')),
    'kind macro F1': macro,
    'breaking F1': f1(ledger.tally('breaking')),
    deadline: accuracy(ledger.tally('deadline')),
    'dates F1': f1(ledger.tally('date')),
    kubernetes: accuracy(ledger.tally('kubernetes')),
    reach: accuracy(ledger.tally('reach')),
    'regions F1': f1(ledger.tally('region')),
    'fleet precision': precision(ledger.tally('fleet')),
    'fleet recall': recall(ledger.tally('fleet')),
    level: accuracy(ledger.tally('level')),
    'threads precision': precision(ledger.tally('thread')),
    'threads recall': recall(ledger.tally('thread')),
  }
  for (const figure of figures) fractions[figure] *= 100
  return fractions
}

/** Mean F1 of the kinds that labels name. */
function macroF1(pairs: readonly KindPair[]): number {
  const kinds = [...new Set(pairs.map(([want]) => want))]
  const scores = kinds.map((kind) => {
    const wanted = pairs.filter(([want]) => want === kind).length
    const found = pairs.filter(([, got]) => got === kind).length
    return (2 * pairs.filter(([want, got]) => want === kind && got === kind).length) / (wanted + found)
  })
  return scores.reduce((sum, one) => sum + one, 0) / (kinds.length || 1)
}

function commonest(kinds: readonly Kind[]): Kind | null {
  const count = (kind: Kind) => kinds.filter((one) => one === kind).length
  return kinds.toSorted((a, b) => count(b) - count(a))[0] ?? null
}

function datesOf(notices: readonly Notice[]): readonly string[] {
  return notices.flatMap(({ dates }) => dates.map(({ date }) => date))
}

/** Ranges are compared by the minors that they touch: `1.33.2` and `1.33` concern the same clusters. */
function sameMinors(want: string | null, got: string | null): boolean {
  if (want === null || got === null) return want === got
  return minors.every((minor) => intersects(minor, want) === intersects(minor, got))
}
