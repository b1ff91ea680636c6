import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownToRichText } from '../../src/render/markdown-to-rich-text.ts'
import { richTextBlock } from '../../src/render/message.ts'
import { flattenRichText } from '../../src/render/rich-text.ts'
import { refuseBlocks } from '../servers/slack-blocks.ts'
import { hostileTexts } from './hostile-texts.ts'

function plain(elements: Parameters<typeof flattenRichText>[0]): string {
  return flattenRichText(elements)
    .map((span) => span.text)
    .join('')
}

const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/

describe('markdownToRichText', () => {
  it('keeps bold, italic, strike, code and links', () => {
    expect(markdownToRichText('**b** *i* ~~s~~ `c` [**l**](https://e.com/?a=1&amp;b=2)', 100)).toEqual([
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'b', style: { bold: true } },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'i', style: { italic: true } },
          { type: 'text', text: ' ' },
          { type: 'text', text: 's', style: { strike: true } },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'c', style: { code: true } },
          { type: 'text', text: ' ' },
          { type: 'link', text: 'l', url: 'https://e.com/?a=1&b=2', style: { bold: true } },
        ],
      },
    ])
  })

  it('turns nested lists into lists with indents and goes on counting', () => {
    const lists = markdownToRichText('1. one\n   - inner\n2. two\n3. three', 100)
    expect(lists).toMatchObject([
      { style: 'ordered', indent: 0, elements: [{}] },
      { style: 'bullet', indent: 1, elements: [{}] },
      { style: 'ordered', indent: 0, offset: 1, elements: [{}, {}] },
    ])
  })

  it('never indents deeper than Slack draws', () => {
    const deep = Array.from({ length: 12 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n')
    const lists = markdownToRichText(deep, 1000)
    expect(lists).toHaveLength(9)
    expect(lists.at(-1)).toMatchObject({ indent: 8 })
  })

  it('keeps code blocks and quotes, and headings as bold text', () => {
    expect(markdownToRichText('# Head\n\n```sh\naz aks list\n```\n\n> said', 100)).toEqual([
      { type: 'rich_text_section', elements: [{ type: 'text', text: 'Head', style: { bold: true } }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'az aks list' }] },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: 'said' }] },
    ])
  })

  it.each([
    ['placeholders', 'use <region> and\n\n<cluster-name>', 'use <region> and\n<cluster-name>'],
    ['entities', 'a &lt; b &amp;&amp; c', 'a < b && c'],
    ['tables', '| a | b |\n|---|---|\n| 1 | *2* |', 'a | b\n1 | 2'],
    ['soft breaks', 'one\ntwo', 'one two'],
    ['tasks', '- [x] done', '• ☑ done'],
    ['links that lead nowhere good', '[click](javascript:alert(1))', 'click'],
  ])('shows %s as text', (_, markdown, shown) => {
    expect(plain(markdownToRichText(markdown, 200))).toBe(shown)
  })

  it.each(Object.entries(hostileTexts))('survives %s as plain text, at once', { timeout: 1000 }, (_, markdown) => {
    const elements = markdownToRichText(markdown, 1000)
    const spans = flattenRichText(elements)
    expect(spans.map((span) => span.text).join('')).not.toMatch(harmful)
    expect(spans.filter((span) => span.type === 'link')).toEqual([])
    expect(refuseBlocks([{ type: 'rich_text', elements }])).not.toBe('invalid_blocks')
  })

  it('never exceeds its length, never cuts a character, always makes good blocks', () => {
    const pieces = fc.constantFrom(
      '**',
      '*',
      '`',
      '```\n',
      '- ',
      '\n',
      '\n\n',
      '  ',
      '> ',
      '[a](https://e.com)',
      '🔴',
      'word ',
      '<b>',
      '|',
      '1. ',
      '\\',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))),
        fc.integer({ min: 1, max: 200 }),
        (parts, max) => {
          const elements = markdownToRichText(parts.join(''), max)
          const block = richTextBlock(...elements)
          const own = elements.flatMap((element) =>
            element.type === 'rich_text_list' ? element.elements.flatMap((item) => item.elements) : element.elements,
          )
          const text = own.map((span) => span.text).join('')
          expect(text.length).toBeLessThanOrEqual(max)
          expect(text.isWellFormed()).toBe(true)
          expect(elements.length === 0 ? null : refuseBlocks([block])).toBeNull()
        },
      ),
    )
  })
})
