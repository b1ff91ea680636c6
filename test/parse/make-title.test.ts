import { describe, expect, it } from 'vitest'
import { makeTitle } from '../../src/parse/make-title.ts'

describe('makeTitle', () => {
  it('is the first sentence on one line, without the mark at its end', () => {
    const first = 'Old nodes\n go away:'
    expect(makeTitle(`${first} see below.`, first.length)).toBe('Old nodes go away')
  })

  it('cuts a long sentence at a word', () => {
    expect(makeTitle('pools '.repeat(40), 240)).toBe(`${'pools '.repeat(19).trim()}…`)
  })

  it('cuts a word that is longer than a title', () => {
    expect(makeTitle('x'.repeat(500), 500)).toBe(`${'x'.repeat(119)}…`)
  })

  it('never leaves half of a character', () => {
    expect(makeTitle('😀'.repeat(200), 400)).toBe(`${'😀'.repeat(59)}…`)
  })

  it('drops a bracket that nothing opened, but not that of a number', () => {
    const title = (line: string) => makeTitle(line, line.length)
    expect(title('Node exporter) is out (preview)')).toBe('Node exporter is out (preview)')
    expect(title('Windows ) ')).toBe('Windows')
    expect(title('1) Move your pools')).toBe('1) Move your pools')
  })

  it('takes control and direction marks for spaces', () => {
    expect(makeTitle('a\u0007b\u202Ec\u2066d\u200Be', 99)).toBe('a b c d e')
  })
})
