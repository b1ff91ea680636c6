import { describe, expect, it } from 'vitest'
import { findDates } from '../../src/parse/find-dates.ts'

const released = '2025-08-29'

function datesOf(text: string, release = released): string[] {
  return findDates(text, release).map(({ date }) => date)
}

describe('findDates', () => {
  it.each([
    ['on 2025-09-30', '2025-09-30'],
    ['on 9/30/2025', '2025-09-30'],
    ['on 30/09/2025', '2025-09-30'],
    ['on 30 September 2025', '2025-09-30'],
    ['on the 30th of September 2025', '2025-09-30'],
    ['on 30-Sep-2025', '2025-09-30'],
    ['on September 30, 2025', '2025-09-30'],
    ['on September 30th 2025', '2025-09-30'],
    ['on Sept. 30, 2025', '2025-09-30'],
    ['on Jan, 15 2025', '2025-01-15'],
    ['(March 1st, 2026)', '2026-03-01'],
  ])('reads the day in "%s"', (text, date) => {
    expect(findDates(text, released)).toMatchObject([{ date, precision: 'day', inferred: false }])
  })

  it.each([
    ['by the end of June 2025', 'month', '2025-06'],
    ['in early July 2025', 'month', '2025-07'],
    ['starting in mid-Oct 2025', 'month', '2025-10'],
    ['September of 2027', 'month', '2027-09'],
    ['planned for Q2 2026', 'quarter', '2026-Q2'],
    ['planned for Q2 of 2026', 'quarter', '2026-Q2'],
    ['planned for 2026-Q2', 'quarter', '2026-Q2'],
    ['in the fourth quarter of 2026', 'quarter', '2026-Q4'],
    ['in the last quarter of 2026', 'quarter', '2026-Q4'],
    ['by the end of 2027', 'year', '2027'],
    ['in H2 2026', 'year', '2026'],
    ['in CY2026', 'year', '2026'],
  ] as const)('reads no more than is said in "%s"', (text, precision, date) => {
    expect(findDates(text, released)).toMatchObject([{ date, precision }])
  })

  it.each([
    ['on July 30th', '2025-08-29', '2025-07-30'],
    ['on January 15', '2025-12-01', '2026-01-15'],
    ['on 15 December', '2026-01-10', '2025-12-15'],
    ['by the end of April', '2025-08-29', '2026-04'],
    ['by the end of June', '2025-08-29', '2025-06'],
  ])('gives "%s" in the release of %s the year that fits', (text, release, date) => {
    expect(findDates(text, release)).toMatchObject([{ date, inferred: true }])
  })

  it.each([
    ['September 31, 2025', '2025-09-30'],
    ['on 30 February 2027', '2027-02-28'],
    ['on 2028-02-31', '2028-02-29'],
  ])('moves the impossible "%s" to the last day of its month', (text, date) => {
    expect(datesOf(text)).toEqual([date])
  })

  it('reads both ends of a stretch of days', () => {
    expect(datesOf('from 12 to 19 October 2025')).toEqual(['2025-10-12', '2025-10-19'])
    expect(datesOf('November 18-21, 2025')).toEqual(['2025-11-18', '2025-11-21'])
  })

  it('lists dates in the order of the text, with their places', () => {
    const text = 'Support ends on 30 November 2025; the images go on 31 March 2026.'
    const found = findDates(text, released)
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['30 November 2025', '31 March 2026'])
  })

  it.each([
    'the API version 2025-09-01',
    'the 2026-03-02-preview API',
    'the 2025-07-01 GA API',
    'the 2025-07-01 AKS API',
    'the 2025-07-01 and 2025-07-02-preview APIs',
    'the agent of the 09/15/2025 release',
    'as announced in December',
    'the fix that shipped in May',
    'node image 202508.20.0',
    'image 2024.08.27 is out',
    'from API versions starting with 2024-05-02 on',
    'requests to the API older than 2023-01-01',
    'API versions are 2024-01-01, 2024-05-01-preview and `2024-09-01`',
    'the limit of 2019 and the one in 2021',
    'the release-2025-03-05 branch',
    'chart v2025.06.30',
    'azure-cli 2.79.0 may be used',
    'CVE-2025-22874',
    'Windows Server 2025 and 2022',
    "as told in November's release notes",
    'in 1999 or by 2041',
    'it may take a while to march on',
    'on 2026-00-10 or 13/45/2026',
    'at 10.20.2025',
  ])('finds no date in "%s"', (text) => {
    expect(datesOf(text)).toEqual([])
  })
})
