import { expect, it } from 'vitest'
import { readRules } from '../../src/config/read-rules.ts'
import type { Cluster } from '../../src/domain/cluster.ts'
import { createMatcher } from '../../src/match/match-notices.ts'
import { readDocument } from '../parse/read-document.ts'
import { sampleCluster, samplePool } from '../samples/sample-cluster.ts'

const matcher = createMatcher(readRules())

function certaintyOf(
  change: string,
  cluster: Cluster = sampleCluster(),
  section = 'Behavioral Changes',
): string | undefined {
  const [notice] = readDocument('## Release 2025-08-29', `### ${section}`, `* ${change}`).notices
  if (!notice) throw new Error(`not read: ${change}`)
  return matcher.about(notice, new Date('2025-09-01'))(cluster)?.certainty
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

it.each([
  ['westeurope', undefined],
  ['japaneast', 'sure'],
])('a Kubernetes version that leaves support in one region only: a cluster in %s', (location, certainty) => {
  const change = 'Kubernetes version 1.32 is no longer supported in the Japan East region.'
  expect(certaintyOf(change, sampleCluster({ location, version: '1.32.6' }), 'Announcements')).toBe(certainty)
})

it('a cloud named as a whole is all of its regions', () => {
  const change = 'Reimages wait until all disks are detached in USNat.'
  expect(certaintyOf(change, sampleCluster({ location: 'usnatwest' }))).toBe('sure')
  expect(certaintyOf(change, sampleCluster({ location: 'usseceast' }))).toBeUndefined()
})

it.each([
  ['cilium', undefined],
  [null, 'sure'],
] as const)('who is said not to be affected is spared: a cluster with the dataplane %s', (dataplane, certainty) => {
  const change = 'Node ports close after an hour. The Cilium dataplane is not affected.'
  expect(certaintyOf(change, sampleCluster({ network: { plugin: 'azure', dataplane } }))).toBe(certainty)
})

it('who has other pools as well is not spared by those that are not affected', () => {
  const pools = [samplePool({ name: 'linux' }), samplePool({ name: 'win', os: 'windows-2022', osType: 'windows' })]
  const change = 'Node ports close after an hour. Windows node pools are not affected.'
  expect(certaintyOf(change, sampleCluster({ pools }))).toBe('sure')
  expect(certaintyOf(change, sampleCluster({ pools: pools.slice(1) }))).toBeUndefined()
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

it('a new mode of an add-on that is put on concerns those who have the add-on', () => {
  const change = 'The new mode for the Image Cleaner is turned on by default now.'
  expect(certaintyOf(change)).toBeUndefined()
  expect(certaintyOf(change, sampleCluster({ addons: ['image-cleaner'] }))).toBe('sure')
})

it('what becomes mandatory concerns those who have it not', () => {
  const change = 'For clusters that use KMS, API Server VNet Integration becomes mandatory on 1 May 2026.'
  expect(certaintyOf(change, sampleCluster({ addons: ['kms'] }))).toBe('sure')
  expect(certaintyOf(change, sampleCluster({ addons: ['kms'], network: { apiServerVnet: true } }))).toBeUndefined()
})

it.each([
  [['asm-1-24'], 'sure'],
  [['asm-1-25'], 'sure'],
  [['asm-1-26'], undefined],
])('revisions up to one that is named: %j', (istioRevisions, certainty) => {
  const change = 'Istio add-on revisions asm-1-25 and older are no longer supported from 1 May 2026.'
  const cluster = sampleCluster({ addons: ['istio'], istioRevisions })
  expect(certaintyOf(change, cluster, 'Announcements')).toBe(certainty)
})

it.each([
  ['1.32.6', 'sure'],
  ['1.32.5', undefined],
  ['1.33.6', undefined],
])('a patch that is withdrawn concerns those who run it: %s', (version, certainty) => {
  const change = 'Kubernetes patch version 1.32.6 has been withdrawn because of a memory leak in the scheduler.'
  expect(certaintyOf(change, sampleCluster({ version }), 'Announcements')).toBe(certainty)
})

it.each([
  ['1.32.5', 'sure'],
  ['1.32.9', undefined],
])('where an old patch gives way to a new one, those are meant who lack the new: %s', (version, certainty) => {
  const change = 'Kubernetes patch version 1.32.9 is available; 1.32.5 and older patch versions are deprecated.'
  expect(certaintyOf(change, sampleCluster({ version }), 'Announcements')).toBe(certainty)
})

it.each([
  ['Kubernetes 1.32 leaves long term support on 31 March 2026.', true, 'sure'],
  ['Kubernetes 1.32 leaves long term support on 31 March 2026.', false, undefined],
  ['Kubernetes 1.32 reaches its end of life on 31 March 2026, for long term support too.', true, 'sure'],
  ['Kubernetes 1.32 reaches its end of life on 31 March 2026, for long term support too.', false, 'sure'],
  ['Kubernetes 1.32 is generally available and supported until March 2026.', false, undefined],
])('%s (LTS: %s)', (change, lts, certainty) => {
  expect(certaintyOf(change, sampleCluster({ lts }), 'Announcements')).toBe(certainty)
})

it('a vulnerability that is not in AKS concerns nobody', () => {
  const advisory =
    'About CVE-2027-10001 in CoreDNS: the build of AKS has no such plugin, so clusters are not vulnerable.'
  expect(certaintyOf(advisory, sampleCluster(), 'Announcements')).toBeUndefined()
})

it.each([
  [[{ arm64: true }], ['apps']],
  [[{ arm64: false }], undefined],
])('images of any release concern the pools that the rest of the text is about: %j', (pools, names) => {
  const advisory = 'CVE-2027-10001: Arm64 node pools with an image older than 202509.01.0 are vulnerable; upgrade them.'
  const cluster = sampleCluster({ pools: pools.map((changes) => samplePool(changes)) })
  const [notice] = readDocument('## Release 2025-08-29', '### Announcements', `* ${advisory}`).notices
  expect(notice && matcher.about(notice, new Date('2025-09-01'))(cluster)?.pools).toEqual(names)
})

it.each([
  ['cilium', undefined],
  [null, 'sure'],
] as const)('who is spared in a list is spared as well: a cluster with the dataplane %s', (dataplane, certainty) => {
  const change = 'Node ports close after an hour. Cilium, Windows and Flatcar node pools are not affected.'
  expect(certaintyOf(change, sampleCluster({ network: { plugin: 'azure', dataplane } }))).toBe(certainty)
})

it.each([
  ['cilium', 'sure'],
  [null, undefined],
] as const)('what an upgrade brings is not the way out: a cluster with the dataplane %s', (dataplane, certainty) => {
  const change = 'When you upgrade to Kubernetes 1.34, ports without a name are refused on clusters with Cilium.'
  expect(certaintyOf(change, sampleCluster({ version: '1.33.2', network: { plugin: 'azure', dataplane } }))).toBe(
    certainty,
  )
})

it.each([
  ['windows', 'sure'],
  ['linux', undefined],
] as const)('whom something hits is not where it points to: a cluster with %s pools', (osType, certainty) => {
  const change = 'Please review CVE-2026-1234, which affects all Windows node pools. Update your node images.'
  const os = osType === 'windows' ? 'windows-2022' : 'ubuntu-22.04'
  expect(certaintyOf(change, sampleCluster({ pools: [samplePool({ os, osType })] }), 'Announcements')).toBe(certainty)
})
