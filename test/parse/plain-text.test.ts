import { Lexer } from 'marked'
import { describe, expect, it } from 'vitest'
import { absoluteUrl, readPlainText } from '../../src/parse/plain-text.ts'

const read = (markdown: string) => readPlainText(new Lexer({ gfm: true }).lex(markdown))

describe('readPlainText', () => {
  it.each([
    ['**bold**, _slanted_, ~~gone~~ and `code`', 'bold, slanted, gone and code'],
    ['one\ntwo  \nthree', 'one two\nthree'],
    ['* a\n  * b\n    * c', 'a\nb\nc'],
    ['one\n\ntwo', 'one\ntwo'],
    ['# Heading\ntext', 'Heading\ntext'],
    ['> quoted', 'quoted'],
    ['| a | b |\n| - | - |\n| c | d |', 'a b\nc d'],
    ['```\nkubectl get\n```', 'kubectl get'],
    ['![alt](https://example.com/a.png)', 'alt'],
    ['1 \\* 2 in <region>', '1 * 2 in <region>'],
    ['even   out\t space', 'even out space'],
  ])('reads %j', (markdown, text) => {
    expect(read(markdown).text).toBe(text)
  })

  it('reads entities as the signs they stand for', () => {
    expect(read('Azure CNI &amp; Cilium in &lt;region&gt;').text).toBe('Azure CNI & Cilium in <region>')
  })

  it('keeps a date in code from reading as one', () => {
    expect(read('`2025-09-01` and 2025-09-01').text).toBe('2025\u201109\u201101 and 2025-09-01')
  })

  it('collects links with absolute addresses, and leaves out those that lead nowhere safe', () => {
    const markdown =
      '[a](vhd-notes/a.txt) [b **c**](https://example.com/b) <https://example.com/d> [e](javascript:alert(1)) [f](mailto:a@example.com)'
    expect(read(markdown)).toEqual({
      text: 'a b c https://example.com/d e f',
      links: [
        { text: 'a', url: 'https://github.com/Azure/AKS/blob/master/vhd-notes/a.txt' },
        { text: 'b c', url: 'https://example.com/b' },
        { text: 'https://example.com/d', url: 'https://example.com/d' },
      ],
    })
  })
})

describe('absoluteUrl', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    [' https://example.com/a ', 'https://example.com/a'],
    ['../../issues/1', 'https://github.com/Azure/AKS/issues/1'],
    ['/Azure/AKS', 'https://github.com/Azure/AKS'],
    ['//example.com/a', 'https://example.com/a'],
    ['HTTP://example.com', 'http://example.com/'],
    ['data:text/html,x', null],
    ['JavaScript:alert(1)', null],
    ['https://', null],
  ])('reads "%s"', (href, url) => {
    expect(absoluteUrl(href)).toBe(url)
  })
})
