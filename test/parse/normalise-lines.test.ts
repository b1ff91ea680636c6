import { describe, expect, it } from 'vitest'
import { normaliseLines } from '../../src/parse/normalise-lines.ts'

const long = `${'The node pools of this cluster keep what they have, '.repeat(3)}until they are upgraded.`

describe('normaliseLines', () => {
  it.each([
    ['reads the line ends of Windows and old Macs', 'a\r\nb\rc', 'a\nb\nc'],
    ['takes out separators that would make a heading of the line above', '* a\n===\nb\n---\n***', '* a\n\nb\n\n'],
    ['leaves a table alone', '| a |\n| - |', '| a |\n| - |'],
    ['moves a bullet that is indented by one space below its parent', '* a\n * b\n * c', '* a\n  * b\n  * c'],
    ['keeps a list whose bullets are all indented by one space', '\n * a\n * b', '\n * a\n * b'],
    ['makes a paragraph glued to a long bullet a bullet', `* ${long}\n${long}`, `* ${long}\n* ${long}`],
    [
      'lets a bullet go on in the next line',
      '* The node pools\nkeep what they have',
      '* The node pools\nkeep what they have',
    ],
    ['flattens a run of markers', '- - - - - deep', '- deep'],
    ['limits indents', `${' '.repeat(90)}deep`, `${' '.repeat(24)}deep`],
    ['cuts a line of hostile length', 'x'.repeat(20_000), 'x'.repeat(10_000)],
    ['leaves code alone', '```\n===\n- - - - - x\n```', '```\n===\n- - - - - x\n```'],
  ])('%s', (_, markdown, mended) => {
    expect(normaliseLines(markdown).join('\n')).toBe(mended)
  })
})
