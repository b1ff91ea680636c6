import { describe, expect, it } from 'vitest'
import { noticeIds } from '../../src/parse/notice-id.ts'
import { readDocument } from './read-document.ts'

/** Ids of a release's bullets. */
function idsOf(...bullets: string[]): string[] {
  return readDocument('## Release 2025-08-29', ...bullets.map((bullet) => `* ${bullet}`)).notices.map(({ id }) => id)
}

const retired = 'Windows Server 2019 is retired on 1 March 2026. Move to [new pools](https://example.com/a).'

describe('the id of a notice', () => {
  it('names the release', () => {
    expect(idsOf(retired)[0]).toMatch(/^2025-08-29-[a-z0-9]{8}$/)
  })

  it.each([
    [
      'a date that moves',
      'Windows Server 2019 is retired on 1 April 2027. Move to [new pools](https://example.com/a).',
    ],
    ['another link', 'Windows Server 2019 is retired on 1 March 2026. Move to [new pools](https://example.com/b).'],
    ['another mark', '**Windows Server 2019** is retired, on 1 March 2026. Move to new pools'],
    ['other letters', 'windows server 2019 is Retired on March 1st, 2026.'],
    ['a word further down', 'Windows Server 2019 is retired on 1 March 2026. Go to new pools.'],
  ])('survives %s', (_, edited) => {
    expect(idsOf(edited)).toEqual(idsOf(retired))
  })

  it('differs where the first sentence says something else', () => {
    expect(idsOf('Windows Server 2022 is retired on 1 March 2026.')).not.toEqual(idsOf(retired))
  })

  it('differs between two bullets that begin alike, whatever their order', () => {
    const [one, other] = ['New patches are out. They are 1.33.3.', 'New patches are out. They are 1.32.7.']
    const ids = idsOf(one, other)
    expect(new Set(ids).size).toBe(2)
    expect(idsOf(other, one)).toEqual(ids.toReversed())
  })

  it('counts bullets that are the same to the letter', () => {
    const [id] = noticeIds('r', [{ gist: 'a', plain: 'A.' }])
    expect(
      noticeIds(
        'r',
        ['A.', 'B.'].map((plain) => ({ gist: plain, plain })),
      )[0],
    ).not.toBe(id)
    const twins = noticeIds('r', [
      { gist: 'a', plain: 'A.' },
      { gist: 'a', plain: 'A.' },
    ])
    expect(twins[1]).toBe(`${twins[0]}-2`)
  })
})
