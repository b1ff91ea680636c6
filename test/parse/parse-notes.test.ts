import { describe, expect, it } from 'vitest'
import { LookoutError } from '../../src/domain/lookout-error.ts'
import { readDocument } from './read-document.ts'

describe('parseNotes', () => {
  it('reads releases in the order of the document, two of one date told apart by a number', () => {
    const { releases } = readDocument(
      '## Release 2025-08-29 (Hotfix)',
      '* a',
      '## Release Notes - 2025-08-29',
      '* b',
      '### Release 2025-08-22',
      '* c',
    )
    const url = 'https://github.com/Azure/AKS/releases/tag'
    expect(releases).toMatchObject([
      { id: '2025-08-29', date: '2025-08-29', title: 'Release 2025-08-29 (Hotfix)', line: 1, url: `${url}/2025-08-29` },
      {
        id: '2025-08-29-2',
        date: '2025-08-29',
        title: 'Release Notes - 2025-08-29',
        line: 3,
        url: `${url}/2025-08-29`,
      },
      { id: '2025-08-22', date: '2025-08-22', title: 'Release 2025-08-22', line: 5, url: `${url}/2025-08-22` },
    ])
  })

  it('says where each notice stands, in its own words with absolute links', () => {
    const { notices } = readDocument(
      '## Release 2025-08-29',
      '',
      '### Release notes',
      '#### Component Updates',
      '',
      '* Ubuntu 22.04 node image is now [202508.20.0](vhd-notes/2204/202508.20.0.txt),',
      '  see <https://example.com/why>.',
      '  * Nothing else changed.',
    )
    const url = 'https://github.com/Azure/AKS/blob/master/vhd-notes/2204/202508.20.0.txt'
    expect(notices).toMatchObject([
      {
        release: '2025-08-29',
        line: 6,
        endLine: 8,
        section: 'Release notes / Component Updates',
        kind: 'node-image',
        title: 'Ubuntu 22.04 node image is now 202508.20.0, see https://example.com/why',
        text: `* Ubuntu 22.04 node image is now [202508.20.0](${url}),\n  see <https://example.com/why>.\n  * Nothing else changed.`,
        images: [{ os: 'ubuntu-22.04', version: '202508.20.0', url }],
        links: [
          { text: '202508.20.0', url },
          { text: 'https://example.com/why', url: 'https://example.com/why' },
        ],
      },
    ])
  })

  it('keeps what stands in a section that no rule knows, and warns of it', () => {
    const { notices, warnings } = readDocument(
      '## Release 2025-08-29',
      '### Odds and ends',
      '* Windows Server 2019 is retired on 1 March 2026.',
      '* The docs have a new home.',
      '### Features',
      '* Something is generally available.',
    )
    expect(notices.map(({ section, kind }) => [section, kind])).toEqual([
      ['Odds and ends', 'retirement'],
      ['Odds and ends', 'announcement'],
      ['Features', 'feature'],
    ])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('"Odds and ends"')
  })

  it('takes a bullet that ends in a category noun for a category, though no rule knows it', () => {
    const { notices, warnings } = readDocument('## Release 2025-08-29', '* Storage Updates', '  * a', '  * b')
    expect(notices.map(({ section, line }) => [section, line])).toEqual([
      ['Storage Updates', 3],
      ['Storage Updates', 4],
    ])
    expect(warnings[0]).toContain('"Storage Updates"')
  })

  it('leaves out the sentence that only points at the release tracker', () => {
    const { notices } = readDocument(
      '## Release 2025-08-29',
      'Monitor the release status by region at [AKS-Release-Tracker](https://releases.aks.azure.com/).',
      '* A notice.',
    )
    expect(notices.map(({ title }) => title)).toEqual(['A notice'])
  })

  it.each([
    ['an empty document', '', 'CHANGELOG.md: no release found'],
    ['a document without releases', '# Changes\n* a', 'CHANGELOG.md: no release found'],
    [
      'releases without notices',
      '## Release 2025-08-29\n\n## Release 2025-08-22\n---',
      '2 releases found but no notice',
    ],
    ['a web page', '\n <!DOCTYPE html><h2>Release 2025-08-29</h2>', 'CHANGELOG.md: is a web page, not Markdown'],
    ['a web page without doctype', '<html lang="en">', 'CHANGELOG.md: is a web page, not Markdown'],
  ])('refuses %s', (_, markdown, message) => {
    expect(() => readDocument(markdown)).toThrow(LookoutError)
    expect(() => readDocument(markdown)).toThrow(message)
  })
})
