import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeMrkdwn } from '../../src/render/escape-mrkdwn.ts'
import { safeLine, safeText } from '../../src/render/safe-text.ts'
import { safeUrl } from '../../src/render/safe-url.ts'
import { truncateText } from '../../src/render/truncate-text.ts'

describe('safeText', () => {
  it.each([
    [
      'colours and links of a terminal',
      '\u001b[31mred\u001b[0m \u001b]8;;https://e.com\u0007link\u001b]8;;\u0007',
      'red link',
    ],
    ['an unfinished sequence', 'a\u001b]0;title', 'a]0;title'],
    ['overrides of direction', 'user\u202etxt.exe', 'usertxt.exe'],
    ['zero width', 'pay\u200bments\ufeff', 'payments'],
    ['other line ends', 'a\r\nb\u2028c\rd', 'a\nb\nc\nd'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
  ])('mends %s', (_, text, safe) => {
    expect(safeText(text)).toBe(safe)
  })

  it('leaves other languages and emoji alone', () => {
    expect(safeText('Nœud 日本語 שלום 🔴')).toBe('Nœud 日本語 שלום 🔴')
  })

  it('puts everything on one line', () => {
    expect(safeLine(' a\n\tb  c ')).toBe('a b c')
  })
})

describe('truncateText', () => {
  it('cuts after a word', () => {
    expect(truncateText('one two three', 10)).toBe('one two…')
  })

  it('keeps within its length and never cuts through a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, max) => {
        const cut = truncateText(text, max)
        expect(cut.length).toBeLessThanOrEqual(Math.max(max, 0))
        expect(cut.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('safeUrl', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    'not an address',
    `https://e.com/${'a'.repeat(3000)}`,
  ])('sends nobody to %s', (address) => {
    expect(safeUrl(address)).toBeNull()
  })

  it('keeps web and mail addresses', () => {
    expect(safeUrl('https://aka.ms/aks')).toBe('https://aka.ms/aks')
    expect(safeUrl('mailto:a@example.com')).toBe('mailto:a@example.com')
  })
})

describe('escapeMrkdwn', () => {
  it('disarms mentions', () => {
    expect(escapeMrkdwn('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;')
  })
})
