import { describe, expect, it } from 'vitest'
import { readItems, type RawItem } from '../../src/parse/read-items.ts'

const categories = new Set(['features', 'component updates'])

/** The items of one release whose heading is line 1. */
function itemsOf(...lines: string[]): readonly RawItem[] {
  const isCategory = (title: string): boolean => categories.has(title.toLowerCase())
  return readItems(['## Release 2025-08-29', ...lines].join('\n'), isCategory, ({ items }) => items)[0] ?? []
}

/** `2-3 Features: text` for each of them. */
function outline(...lines: string[]): string[] {
  return itemsOf(...lines).map(({ line, endLine, path, plain }) => {
    const where = [...path, ''].join(': ')
    return `${line}-${endLine} ${where}${plain.text.replaceAll('\n', ' ⏎ ')}`
  })
}

describe('readItems', () => {
  it.each(['*', '-', '+', '1.', '1)'])('reads bullets marked with "%s"', (marker) => {
    expect(outline('', `${marker} one`, `${marker} two`, `    ${marker} below`, '', 'after')).toEqual([
      '3-3 one',
      '4-5 two ⏎ below',
      '7-7 after',
    ])
  })

  it('counts the lines of wrapped and loose bullets, with what is nested in them', () => {
    expect(
      outline('* one goes', 'on here', '', '* two', '', '  its second paragraph', '', '  * below', '', '* three'),
    ).toEqual(['2-3 one goes on here', '5-9 two ⏎ its second paragraph ⏎ below', '11-11 three'])
  })

  it('takes the path of each item from the headings above it', () => {
    expect(
      outline(
        '#### Announcements',
        '* a',
        '### Release notes',
        '#### Features',
        '* b',
        '#### Odd ones',
        '* c',
        '### Last',
        '* d',
      ),
    ).toEqual([
      '3-3 Announcements: a',
      '6-6 Release notes: Features: b',
      '8-8 Release notes: Odd ones: c',
      '10-10 Last: d',
    ])
  })

  it('takes a bullet that only names a category for a heading', () => {
    expect(
      outline('* Features', '  * a', '    * detail', '  * b', '* **Component updates**:', '  * c', '* Others', '  * d'),
    ).toEqual(['3-4 Features: a ⏎ detail', '5-5 Features: b', '7-7 Component updates: c', '8-9 Others ⏎ d'])
  })

  it('keeps what a category says besides its bullets', () => {
    expect(outline('* Features', '  * a', '', '  All of these are free.')).toEqual([
      '3-3 Features: a',
      '5-5 Features: All of these are free.',
    ])
  })

  it('counts the blank line below a category', () => {
    expect(outline('* Features', '', '  * a')).toEqual(['4-4 Features: a'])
  })

  it('keeps a category without bullets as an item', () => {
    expect(outline('* Features', '* a')).toEqual(['2-2 Features', '3-3 a'])
  })

  it('reads on over separators', () => {
    expect(outline('* one', '===', '* two', '---', 'three', '---', '', '***', '', '* four')).toEqual([
      '2-2 one',
      '4-4 two',
      '6-6 three',
      '11-11 four',
    ])
  })

  it('nests bullets that are indented by one space', () => {
    expect(outline('* one', ' * below', ' * also below', '* two')).toEqual(['2-4 one ⏎ below ⏎ also below', '5-5 two'])
  })

  it('keeps paragraphs, tables and code as items', () => {
    expect(
      outline('Read this first.', '', '| Old | New |', '| - | - |', '| a | b |', '', '```', 'az aks list', '```'),
    ).toEqual(['2-2 Read this first.', '4-6 Old New ⏎ a b', '8-10 az aks list'])
  })

  it('leaves out what says nothing', () => {
    expect(outline('', '* ', '* ---', '', '* one')).toEqual(['6-6 one'])
  })

  it('leaves out what a browser does not show', () => {
    expect(outline('<!-- a note to ourselves -->', '', '* one')).toEqual(['4-4 one'])
  })

  it('keeps a link that was never closed as text', () => {
    expect(outline('* see [the docs](https://example.com', '* [x]( and more')).toEqual([
      '2-2 see [the docs](https://example.com',
      '3-3 [x]( and more',
    ])
  })

  it('keeps placeholders that look like HTML', () => {
    expect(outline('* Use https://<region>.example.com and <your-key>')).toEqual([
      '2-2 Use https://<region>.example.com and <your-key>',
    ])
  })

  it('looks reference links up in their own release', () => {
    const [item] = itemsOf(
      '* See [the docs][1].',
      '',
      '[1]: https://example.com/docs',
      '## Release 2025-08-22',
      '[1]: https://example.com/other',
    )
    expect(item?.plain).toEqual({
      text: 'See the docs.',
      links: [{ text: 'the docs', url: 'https://example.com/docs' }],
    })
  })

  it('keeps the item as it is written', () => {
    const [item] = itemsOf('* **Old** nodes', '  go `now`', '  * at once  ', '', '')
    expect(item?.markdown).toBe('* **Old** nodes\n  go `now`\n  * at once')
  })
})
