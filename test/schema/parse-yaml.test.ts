import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { LookoutError } from '../../src/domain/lookout-error.ts'
import { parseYaml } from '../../src/schema/parse-yaml.ts'

const schema = z.strictObject({
  version: z.string().optional(),
  tier: z.enum(['free', 'standard']).default('free'),
  tags: z.record(z.string(), z.string()).default({}),
  pools: z.array(z.strictObject({ name: z.string(), count: z.int().min(1) })).default([]),
})

function errorOf(text: string): string {
  try {
    return `read: ${JSON.stringify(parseYaml(text, schema, 'a.yaml'))}`
  } catch (error) {
    expect(error).toBeInstanceOf(LookoutError)
    return (error as LookoutError).message
  }
}

test('everything wrong is told at once, in the order of the file, with place and mend', () => {
  const text = `version: 1.30
teir: free
tier: standrad
tags: {a: yes, b: true}
pools:
  - name: system
    count: 0
  - nmae: apps
    count: many
  - web
`
  expect(errorOf(text).split('\n')).toEqual([
    'a.yaml:1:1  version: must be text; put it in quotes: "1.30"',
    'a.yaml:2:1  unknown field "teir"; did you mean "tier"?',
    'a.yaml:3:1  tier: is not known; did you mean "standard"?',
    'a.yaml:4:16  tags.b: must be text; put it in quotes: "true"',
    'a.yaml:7:5  pools[0].count: must be at least 1',
    'a.yaml:8:5  pools[1].name: is missing; give text',
    'a.yaml:8:5  pools[1]: unknown field "nmae"; did you mean "name"?',
    'a.yaml:9:5  pools[1].count: must be a number, not text',
    'a.yaml:10:5  pools[2]: must be a group of fields, not text',
  ])
})

test('JSON is YAML too', () => {
  expect(parseYaml('{"version": "1.30", "tags": {"a": "b"}}', schema, 'a.json')).toMatchObject({ version: '1.30' })
  expect(parseYaml('{\n\t"version": "1\\u002e30",\r\n\t"tags": {}\n}', schema, 'a.json')).toMatchObject({
    version: '1.30',
  })
  expect(errorOf('{"version":\n 1.30}')).toBe('a.yaml:1:2  version: must be text; put it in quotes: "1.30"')
})

test.each([
  ['tier: free\ntier: standard\n', 'a.yaml:2:1  this field is given twice; keep one of the two'],
  ['tier: free\n---\ntier: free\n', 'a.yaml:2:1  a second document starts here; keep one a file'],
  ['tier: [free\n', 'a.yaml:2:1  not valid YAML: deficient indentation'],
  ['tier: !!js/function x\n', 'a.yaml:1:7  not valid YAML: unknown scalar tag'],
  ['tier: *nowhere\n', 'not valid YAML: unidentified alias "nowhere"'],
  [`tier: ${'['.repeat(100_000)}`, 'nested too deeply'],
  [`version: "${'x'.repeat(5_000_001)}"`, 'a.yaml: is longer than 5 MB; split it into several files'],
])('refused: %#', (text, message) => {
  expect(errorOf(text)).toContain(message)
})

test.each([
  [
    'pools:\n- name: >-\n    a\n  count: &c 0\n- {name: b, count: *c}\n',
    ['4:3  pools[0].count', '5:13  pools[1].count'],
  ],
  ['tags: {a: x}\n# more\ntier: |\n  free\nversion: "1"\n', ['3:1  tier']],

  ['pools: [{name: a, count: 1}, "b"]', ['1:30  pools[1]']],
])('the place is told however it is written: %#', (text, places) => {
  const lines = errorOf(text).split('\n')
  expect(lines.map((line) => line.slice(0, line.indexOf(':', 10)))).toEqual(places.map((at) => `a.yaml:${at}`))
})

test('aliases that multiply are refused', () => {
  const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  for (const [from, to] of ['ab', 'bc', 'cd', 'de'].map((pair) => pair.split(''))) {
    levels.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`)
  }
  expect(errorOf(levels.join('\n'))).toContain('repeats its aliases too often')
})

test('what a file holds cannot speak to the terminal through an error', () => {
  const message = errorOf('"ti\\u001b[31mer\\u202e": free\ntier: "\\u001b[2J"\n')
  expect(message).toContain('a.yaml:1:1')
  expect(message).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
})

test('a field called __proto__ is one unknown field more', () => {
  expect(errorOf('__proto__: {tier: free}\n')).toContain('unknown field "__proto__"')
})

test('any text is read or refused with an error for people', () => {
  const line = fc.stringMatching(/^[ \-?:,[\]{}#&*!|>'"%@`a-c\n]{0,40}$/)
  fc.assert(fc.property(fc.oneof(fc.string(), line), (text) => void errorOf(text)))
})
