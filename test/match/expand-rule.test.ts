import { expect, it } from 'vitest'
import { expandRule, type WrittenSubjectRule } from '../../src/match/expand-rule.ts'

const written: WrittenSubjectRule = {
  id: 'os/thing-{release}',
  name: 'Thing {release}',
  why: 'why',
  says: ['thing {release}'],
  pool: 'pool.os == "thing-{release}"',
  reason: 'node pool {pools} of {cluster} runs Thing {release}',
  examples: { fires: ['Thing {release} ends.'], silent: ['Nothing.'] },
}

it('leaves a rule without each as it is', () => {
  expect(expandRule(written)).toEqual([written])
})

it('fills every text and leaves the placeholders of alerts alone', () => {
  const [first, second] = expandRule({ ...written, each: [{ release: '1' }, { release: '2' }] })
  expect(first?.id).toBe('os/thing-1')
  expect(second).toEqual({
    id: 'os/thing-2',
    name: 'Thing 2',
    why: 'why',
    says: ['thing 2'],
    pool: 'pool.os == "thing-2"',
    reason: 'node pool {pools} of {cluster} runs Thing 2',
    examples: { fires: ['Thing 2 ends.'], silent: ['Nothing.'] },
  })
})

it('counts ranges out', () => {
  expect(expandRule({ ...written, each: [{ release: '8..11' }] }).map((rule) => rule.id)).toEqual([
    'os/thing-8',
    'os/thing-9',
    'os/thing-10',
    'os/thing-11',
  ])
})

it('does not take a placeholder for a property of objects', () => {
  expect(expandRule({ ...written, name: '{constructor}', each: [{ release: '1' }] })[0]?.name).toBe('{constructor}')
})
