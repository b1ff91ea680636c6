import { expect, it } from 'vitest'
import { timeLine } from '../../src/render/time-line.ts'
import { drawPng } from '../../src/notify/draw-png.ts'
import { digestNow, makeDigest } from '../plan/digests.ts'
import { makeMatch, makeMatter } from '../plan/samples.ts'
import { largeDigest } from './digest-pages.ts'

function drawing(...dates: string[]) {
  const matters = dates.map((date) => makeMatter({ id: date, thread: date, deadline: { date, precision: 'day' } }))
  const matches = dates.map((date, index) =>
    makeMatch('web-prod', {
      notice: date,
      thread: date,
      severity: (['critical', 'warning', 'info'] as const)[index % 3]!,
    }),
  )
  return timeLine(makeDigest({ matters, matches }), digestNow)
}

it('marks deadlines from left to right, each severity by a shape of its own', () => {
  const { svg, alt } = drawing('2025-11-30', '2026-03-01', '2026-09-30')!
  const row = svg.slice(svg.indexOf('web-prod</text>'), svg.lastIndexOf('urgent'))
  expect([...row.matchAll(/>(\d+ \w+)<\/text>/g)].map(([, day]) => day)).toEqual(['30 Nov', '1 Mar', '30 Sept'])
  const shapes = [...row.matchAll(/<path d="M(\d+) \d+l7 7l|<path d="M(\d+) \d+l7 12h|<circle cx="(\d+)"/g)]
  const places = shapes.slice(0, 3).map(([, ...found]) => found.map((x) => x !== undefined))
  expect(places).toEqual([
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ])
  const [first, second, third] = shapes.map(([, ...found]) => Number(found.find((x) => x !== undefined)))
  expect(first! < second! && second! < third!).toBe(true)
  expect(alt).toBe('Deadlines of the next twelve months: web-prod 30 Nov 2025, 1 Mar 2026, 30 Sept 2026')
})

it('leaves out what is overdue or further than a year away; without a deadline there is no picture', () => {
  expect(drawing('2025-10-19', '2026-10-21')).toBeNull()
  expect(drawing('2025-10-20', '2026-10-20')?.alt).toContain('20 Oct 2025, 20 Oct 2026')
})

it('folds many clusters', () => {
  const { svg, alt } = timeLine(largeDigest(20, 200), digestNow)!
  expect(svg).toContain('190 more clusters')
  expect(alt).toContain('and 195 more')
  expect(svg.length).toBeLessThan(60_000)
})

it('becomes a PNG, the words drawn', async () => {
  const { svg } = drawing('2025-11-30')!
  const png = await drawPng(svg)
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 960])
  // Without a font the words would be missing without a word.
  const blank = await drawPng(svg.replace(/<text.*?<\/text>/g, ''))
  expect(png.length).toBeGreaterThan(blank.length * 1.5)
})
