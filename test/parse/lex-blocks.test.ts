import fc from 'fast-check'
import { Lexer, type Token } from 'marked'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lexBlocks } from '../../src/parse/lex-blocks.ts'

const ours = (markdown: string): Token[] => [...lexBlocks(markdown).tokens]
/** Without the text inside of blocks, which is read later. */
const markeds = (markdown: string): Token[] => new Lexer({ gfm: true }).blockTokens(markdown)

const indent = fc.constantFrom('', ' ', '  ', '   ', '    ', '      ', '\t', '  \t')
const mark = fc.constantFrom('* ', '- ', '+ ', '*', '-', '1. ', '*  ', '-\t', '> ', '# ', '## ', '', '', '')
const text = fc.constantFrom(
  'Text',
  'more text  ',
  '[link](https://example.com)',
  '**Bold** text',
  '`code`',
  '1.34 is out',
  '* nested',
  '- - -',
  '[x] done',
  '[ ] open',
  '***',
  '---',
  '===',
  '| a | b |',
  '| - | - |',
  '- | -',
  '```',
  '<b>raw</b>',
  '',
  ' ',
  '  ',
  '    ',
  ':',
)
const line = fc.tuple(indent, mark, text).map((parts) => parts.join(''))
const document = fc.array(fc.oneof(line, fc.constant('')), { maxLength: 9 }).map((lines) => lines.join('\n'))

describe('lexBlocks', () => {
  it('cuts any lines into the blocks that marked makes of them', () => {
    fc.assert(
      fc.property(document, (markdown) => {
        expect(ours(markdown)).toEqual(markeds(markdown))
      }),
      { numRuns: 5000 },
    )
  })

  it('cuts release notes into the blocks that marked makes of them', () => {
    const sample = readFileSync(join(import.meta.dirname, '../../data/sample/CHANGELOG.md'), 'utf8')
    expect(ours(sample)).toEqual(markeds(sample))
  })
})
