import { describe, expect, it } from 'vitest'
import { compilePhrases } from '../../src/parse/phrases.ts'

/** What a phrase finds in a text, in the text's words. */
function find(phrase: string, text: string): string[] {
  const { words, hits } = compilePhrases([[0, phrase]]).scan(text)
  return hits.map(({ start, end }) =>
    words.list
      .slice(start, end)
      .map((word) => word.text)
      .join(' '),
  )
}

describe('compilePhrases', () => {
  it.each([
    ['no longer', 'It is No  Longer there', ['no longer']],
    ['load-balancer', 'a load balancer', ['load balancer']],
    ['will be (retired|shut down)', 'It will be shut down', ['will be shut down']],
    ['will be (retired|shut down)', 'It will be shut', []],
    ['node [os] image', 'a node image, a node OS image', ['node image', 'node os image']],
    ['deprecat*', 'deprecated, deprecation', ['deprecated', 'deprecation']],
    ['support ... ends', 'support for the old one ends', ['support for the old one ends']],
    ['support ... ends', 'support ends', ['support ends']],
    ['support ... ends', 'support a b c d e f ends', ['support a b c d e f ends']],
    ['support ... ends', 'support a b c d e f g ends', []],
    ['support ... ends', 'They lose support. It ends.', []],
    ['in <version>', 'in 1.30, in v1.31.2 and in 1.32+', ['in 1.30', 'in v1.31.2', 'in 1.32+']],
    ['in <version>', 'in 2.30', []],
    ['<number> days', '30 days, thirty days', ['30 days']],
    ['^upgrade', 'Upgrade now. Or upgrade later.', ['upgrade']],
    ['^upgrade', 'Upgrade now. Upgrade later.', ['upgrade', 'upgrade']],
    ['^... moves', 'The driver moves. It also moves.', ['the driver moves', 'it also moves']],
    ['^... moves', 'One two three four five six seven moves.', []],
    ['a [b|c] (d|e [f])', 'a d, a b e f', ['a d', 'a b e', 'a b e f']],
  ])('%s in "%s"', (phrase, text, found) => {
    expect(find(phrase, text)).toEqual(found)
  })

  it('tells phrases apart that begin alike, and where each stands', () => {
    const phrases = compilePhrases([
      [1, 'node pool'],
      [2, 'node pool snapshot'],
      [3, 'snapshot'],
    ])
    expect(phrases.scan('Gone. Node pool snapshot').hits).toEqual([
      { key: 1, start: 1, end: 3, sentence: 1 },
      { key: 2, start: 1, end: 4, sentence: 1 },
      { key: 3, start: 3, end: 4, sentence: 1 },
    ])
  })

  it.each([
    ['(a|b', '")" is missing'],
    ['a]', '"]" closes nothing'],
    ['[a]', 'can match without any word'],
    ['...', 'can match without any word'],
    ['', 'can match without any word'],
    ['a <word>', 'class <word> does not exist; there are <version> and <number>'],
  ])('refuses "%s"', (phrase, message) => {
    expect(() => compilePhrases([[0, phrase]])).toThrow(message)
  })
})
