import fc from 'fast-check'
import { Lexer } from 'marked'
import { describe, expect, it } from 'vitest'
import { readPlainInline } from '../../src/parse/plain-inline.ts'
import { readInlineTokens } from '../../src/parse/plain-text.ts'

const markeds = (source: string) => readInlineTokens(new Lexer({ gfm: true }).inlineTokens(source))

const fragment = fc.constantFrom(
  'text',
  'Kubernetes 1.34',
  ' ',
  '  ',
  '\n',
  '  \n',
  '\t',
  ' & ',
  '&amp;',
  '&lt;b&gt;',
  '!',
  '.',
  ':',
  '"',
  "'",
  '[name](https://example.com/a_b)',
  '[1.34](vhd-notes/a.txt)',
  '[`code`](https://example.com)',
  '`code`',
  '``',
  '`2025-05-01`',
  '` spaced `',
  '`',
  '[',
  ']',
  '(',
  ')',
  '](',
  '[a](b c)',
  '[a](<b>)',
  '[a](b "c")',
  '[a]()',
  '[a](b(c))',
  '[a](b&amp;c)',
  '[ a ](b)',
  '![a](b)',
  '*',
  '**',
  '_',
  '~~',
  '~',
  '\\',
  '<',
  '>',
  '<b>',
  '<!--',
  'https://example.com',
  '<https://example.com/a_b*c>',
  '<https://example.com/a&amp;b>',
  '<http://[x>',
  'www.example.com',
  'a@example.com',
  'mailto:a@b.c',
  '[a][b]',
  '[a](javascript:b)',
  '\u0000',
)
const source = fc.array(fragment, { maxLength: 8 }).map((fragments) => fragments.join(''))

describe('readPlainInline', () => {
  it('reads what stands inside a block as marked does, where it reads it', () => {
    fc.assert(
      fc.property(source, (markdown) => {
        const plain = readPlainInline(markdown)
        if (plain) expect(plain).toEqual(markeds(markdown))
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    'Kubernetes 1.34 is available, see [the release](https://example.com/v1.34_notes).',
    'See <https://example.com/releases_notes> for more.',
    '[`v1.30.1`](https://example.com) fixes `2025-05-01` & more.',
  ])('reads %j by itself', (markdown) => {
    expect(readPlainInline(markdown)).toEqual(markeds(markdown))
  })

  it.each(['**Note**: …', '![a](b)', 'see https://example.com', '[a][b]', '<b>', 'a\\*b', 'a_b_'])(
    'leaves %j to marked',
    (markdown) => {
      expect(readPlainInline(markdown)).toBeNull()
    },
  )
})
