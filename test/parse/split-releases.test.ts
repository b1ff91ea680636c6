import { describe, expect, it } from 'vitest'
import { splitReleases } from '../../src/parse/split-releases.ts'

function headingsOf(markdown: string): [line: number, date: string, title: string][] {
  return splitReleases(markdown.split('\n')).map(({ line, heading }) => [line, heading.date, heading.title])
}

describe('splitReleases', () => {
  it.each([
    ['## Release 2025-08-29', '2025-08-29'],
    ['# Release 2025-08-29', '2025-08-29'],
    ['### Release 2025-08-29', '2025-08-29'],
    ['#### Release 2025-08-29 ####', '2025-08-29'],
    ['## Release Notes 2025-08-29', '2025-08-29'],
    ['## Release Notes - 2025-08-29', '2025-08-29'],
    ['## release notes: 2025-08-29', '2025-08-29'],
    ['## **Release 2025-08-29**', '2025-08-29'],
    ['## [Release 2025-08-29](https://example.com)', '2025-08-29'],
    ['## Release 2025-08-29 (Hotfix)', '2025-08-29'],
    ['## Release 2025-8-9', '2025-08-09'],
  ])('opens a release at "%s"', (heading, date) => {
    expect(splitReleases([heading]).map((release) => release.heading.date)).toEqual([date])
  })

  it.each([
    '##### Release 2025-08-29',
    '##Release 2025-08-29',
    'Release 2025-08-29',
    '* Release 2025-08-29',
    '    ## Release 2025-08-29',
    '## Release notes',
    '## Kubernetes release 2025-08-29',
    '## Release 1.34 of 2025',
    '## Release 2025-08-291',
  ])('opens none at "%s"', (line) => {
    expect(headingsOf(line)).toEqual([])
  })

  it('opens none at a month that does not exist, and takes the last day for one that does not', () => {
    expect(headingsOf('## Release 2025-13-01')).toEqual([])
    expect(splitReleases(['## Release 2025-02-31']).map(({ heading }) => heading.date)).toEqual(['2025-02-28'])
  })

  it('cuts at each heading and leaves out what stands before the first', () => {
    const releases = splitReleases('intro\n\n## Release 2025-08-29\n\n* a\n\n## Release 2025-08-22\n* b\n'.split('\n'))
    expect(releases.map(({ line, text }) => [line, text])).toEqual([
      [3, '\n* a\n'],
      [7, '* b\n'],
    ])
  })

  it('keeps two releases of one date apart', () => {
    expect(headingsOf('## Release 2019-02-12 (Hotfix)\n* a\n## Release 2019-02-12\n* b')).toEqual([
      [1, '2019-02-12', 'Release 2019-02-12 (Hotfix)'],
      [3, '2019-02-12', 'Release 2019-02-12'],
    ])
  })

  it('keeps an update that stands in its release, deeper and of the same date, as a part of it', () => {
    expect(headingsOf('## Release 2025-08-29\n### Release 2025-08-29 update\n* a')).toHaveLength(1)
    expect(headingsOf('## Release 2025-08-29\n### Release 2025-08-22\n* a')).toHaveLength(2)
  })

  it('takes no heading from a code block', () => {
    expect(headingsOf('```\n## Release 2025-08-29\n```\n## Release 2025-08-22')).toEqual([
      [4, '2025-08-22', 'Release 2025-08-22'],
    ])
  })
})
