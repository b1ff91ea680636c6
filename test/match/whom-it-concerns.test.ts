import { expect, it } from 'vitest'
import { readRules } from '../../src/config/read-rules.ts'
import type { Cluster } from '../../src/domain/cluster.ts'
import { createMatcher } from '../../src/match/match-notices.ts'
import { readDocument } from '../parse/read-document.ts'
import { sampleCluster } from '../samples/sample-cluster.ts'

const matcher = createMatcher(readRules())

function certaintyOf(change: string, cluster: Cluster = sampleCluster()): string | undefined {
  const [notice] = readDocument('## Release 2025-08-29', '### Behavioral Changes', `* ${change}`).notices
  if (!notice) throw new Error(`not read: ${change}`)
  return matcher.match(notice, cluster, new Date('2025-09-01'))?.certainty
}

it.each([
  ['Reimages wait until all disks are detached.', 'sure'],
  ['Reimages wait until all disks are detached if you ask for it.', 'possible'],
  ['Pools with names in upper case are now rejected.', 'possible'],
  ['The Azure portal lists the images of stopped pools.', 'possible'],
])('what limits itself to nobody is for everybody, unless it sets a condition: %s', (change, certainty) => {
  expect(certaintyOf(change)).toBe(certainty)
})

it.each([
  ['westeurope', undefined],
  ['usgovvirginia', 'sure'],
  ['chinanorth3', 'sure'],
  ['usnatwest', 'sure'],
])('what is told of sovereign clouds: a cluster in %s', (location, certainty) => {
  const change = 'Reimages wait until all disks are detached in sovereign clouds.'
  expect(certaintyOf(change, sampleCluster({ location }))).toBe(certainty)
})

it('a cloud named as a whole is all of its regions', () => {
  const change = 'Reimages wait until all disks are detached in USNat.'
  expect(certaintyOf(change, sampleCluster({ location: 'usnatwest' }))).toBe('sure')
  expect(certaintyOf(change, sampleCluster({ location: 'usseceast' }))).toBeUndefined()
})

it.each([
  ['The policy engine of clusters with kubenet or Calico restarts.', 'sure'],
  ['The policy engine of clusters with kubenet and Calico restarts.', undefined],
])('what is named with "or" are alternatives: %s', (change, certainty) => {
  expect(certaintyOf(change, sampleCluster({ network: { plugin: 'kubenet' } }))).toBe(certainty)
})

it.each([
  ['AKS now enables the Image Cleaner in the background.', 'sure'],
  ['Scans run twice a day where the Image Cleaner is enabled.', undefined],
  ['Before node drains told one fault. Now every fault of a drain is told.', 'sure'],
  ['During a kubenet migration public addresses are released when they are not needed.', 'possible'],
])('who does not have what is named: %s', (change, certainty) => {
  expect(certaintyOf(change)).toBe(certainty)
})
