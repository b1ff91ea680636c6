import { expect, it } from 'vitest'
import type { Match } from '../../src/domain/match.ts'
import type { Notice } from '../../src/domain/notice.ts'
import { sampleNotice } from '../samples/sample-notice.ts'
import type { Label, ThreadLabels } from './labels.ts'
import { figures, score, type Figure } from './score.ts'

const release = '2026-01-04'
const retirement: Label = {
  line: 3,
  end: 5,
  kind: 'retirement',
  breaking: true,
  deadline: '2026-09-30',
  dates: ['2026-09-30'],
  kubernetes: '<=1.33',
  existing: 'existing',
  regions: ['westeurope'],
  fleet: { shop: 'now', web: 'unknown' },
}
const again: Label = { ...retirement, line: 6, end: 6 }
const items = [retirement, again]
const threads: ThreadLabels = {
  threads: [{ name: 'one matter', members: items.map(({ line, end }) => ({ release, line, end })) }],
  singles: [],
}

const right = sampleNotice({
  id: 'n',
  thread: 't',
  release,
  line: 3,
  endLine: 5,
  deadline: { date: '2026-09-30', precision: 'day' },
  dates: [{ date: '2026-09-30', precision: 'day', meaning: 'retirement' }],
  kubernetes: '<1.34',
  regions: ['westeurope'],
})
const shop: Match = {
  notice: 'n',
  thread: 't',
  release,
  line: 3,
  cluster: 'shop',
  when: 'now',
  certainty: 'sure',
  severity: 'info',
  pools: [],
  reasons: [],
}

interface Fault {
  readonly notice?: Partial<Notice>
  readonly match?: Partial<Match>
}

/** Figures under 100 once the first item is read or matched wrongly and the second rightly. */
function spoilt({ notice, match }: Fault): readonly Figure[] {
  const reading = {
    notices: [
      { ...right, ...notice },
      { ...right, line: 6, endLine: 6 },
    ],
    matches: [
      { ...shop, ...match },
      { ...shop, line: 6 },
    ],
  }
  const scored = score([{ release, items }], threads, reading).figures
  return figures.filter((figure) => scored[figure] < 100)
}

it('gives full marks to a right reading, however its range is written', () => {
  expect(spoilt({})).toEqual([])
})

it.each<[string, Fault, Figure[]]>([
  ['a wrong kind', { notice: { kind: 'feature' } }, ['kind accuracy', 'kind macro F1']],
  ['a harm not seen', { notice: { breaking: false } }, ['breaking F1']],
  ['no deadline', { notice: { deadline: null } }, ['deadline']],
  ['a date not seen', { notice: { dates: [] } }, ['dates F1']],
  ['a range that goes further', { notice: { kubernetes: '<1.35' } }, ['kubernetes']],
  ['a wrong reach', { notice: { reach: 'new' } }, ['reach']],
  ['a region too many', { notice: { regions: ['westeurope', 'eastus'] } }, ['regions F1']],
  ['a cluster not concerned', { match: { cluster: 'lab' } }, ['fleet precision', 'fleet recall']],
  ['a cluster concerned later', { match: { when: 'upgrade' } }, ['level']],
  ['a cluster that nobody can judge', { match: { cluster: 'web' } }, ['fleet recall']],
  ['a matter torn apart', { notice: { thread: 'u' } }, ['threads precision', 'threads recall']],
])('takes marks off for %s alone', (_, fault, figures) => {
  expect(spoilt(fault)).toEqual(figures)
})

it('takes two matters under one thread for a wrong pair', () => {
  const apart: ThreadLabels = { threads: [], singles: threads.threads.flatMap(({ members }) => members) }
  const notices = [right, { ...right, line: 6, endLine: 6 }]
  const { misses } = score([], apart, { notices, matches: [] })
  expect(misses).toEqual([{ figure: 'thread', release, line: 3, want: null, got: 'with 2026-01-04:6' }])
})

it('misses an item that no notice covers', () => {
  const { figures: scored, misses } = score([{ release, items: [again] }], threads, { notices: [right], matches: [] })
  expect(scored.coverage).toBe(0)
  expect(misses).toContainEqual({ figure: 'coverage', release, line: 6, want: true, got: false })
})
