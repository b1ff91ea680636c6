import { satisfies } from 'semver'
import { describe, expect, it } from 'vitest'
import { readRules } from '../../src/config/read-rules.ts'
import type { Kind, Reach } from '../../src/domain/notice.ts'
import { decideKubernetes } from '../../src/parse/decide-kubernetes.ts'
import { findVersions } from '../../src/parse/find-versions.ts'
import { bareForm, splitWords } from '../../src/parse/words.ts'

const software = new Set(readRules().software)

function rangeOf(text: string, kind: Kind = 'behavioral-change', reach: Reach = 'all'): string | null {
  return decideKubernetes(findVersions(text, splitWords(text, bareForm), software), kind, reach)
}

/** The minors from 1.24 to 1.36 that a range holds, as `24 25`. */
function minorsIn(range: string | null): string {
  const minors = Array.from({ length: 13 }, (_, index) => 24 + index)
  return minors.filter((minor) => range !== null && satisfies(`1.${minor}.0`, range)).join(' ')
}

describe('the Kubernetes versions that a text limits itself to', () => {
  it.each([
    ['Starting with Kubernetes 1.34, the default changes.', '34 35 36'],
    ['From AKS version 1.34 onwards the default changes.', '34 35 36'],
    ['Kubernetes 1.34 and later use the new default.', '34 35 36'],
    ['Two labels are deprecated with the Kubernetes 1.34 release.', '34 35 36'],
    ['Clusters on v1.34+ use the new default.', '34 35 36'],
    ['The default changes for AKS clusters >= 1.34.', '34 35 36'],
    ['The default changes for Kubernetes versions greater than or equal to 1.34.', '34 35 36'],
    ['The default changes for Kubernetes versions greater than 1.33.', '34 35 36'],
    ['Kubernetes 1.26 and earlier keep the old default.', '24 25 26'],
    ['Clusters running Kubernetes below 1.26 keep the old default.', '24 25'],
    ['Clusters running Kubernetes <= 1.26 keep the old default.', '24 25 26'],
    ['Kubernetes versions prior to 1.26 keep the old default.', '24 25'],
    ['Kubernetes versions no later than 1.26 keep the old default.', '24 25 26'],
    ['On Kubernetes 1.25 to 1.28 the default changes.', '25 26 27 28'],
    ['On Kubernetes versions between 1.25 and 1.28 the default changes.', '25 26 27 28'],
    ['On Kubernetes 1.25 through 1.28 the default changes.', '25 26 27 28'],
    ['On Kubernetes 1.25-1.28 the default changes.', '25 26 27 28'],
    ['On AKS 1.33 and 1.34 the default changes.', '33 34'],
    ['On Kubernetes 1.31, 1.33 and 1.34 the default changes.', '31 33 34'],
    ['On Kubernetes 1.33/1.34 the default changes.', '33 34'],
    ['Clusters upgrading to Kubernetes 1.34 get the new default.', '34 35 36'],
    ['From Kubernetes 1.32 up to 1.35 the default changes.', '32 33 34 35'],
    ['Clusters created at version v1.34+ get the new default.', '34 35 36'],
    ['Upgrading a pool to Kubernetes 1.34 or above turns on the new default.', '34 35 36'],
    ['With the upgrade of a cluster to Kubernetes 1.34 or above the default changes.', '34 35 36'],
    ['On Kubernetes 1.34 the same add-ons come as on 1.33.', '34 35 36'],
    ['During a cluster upgrade to v1.34.0 or a later version labels are checked.', '34 35 36'],
    ['Pools that upgrade to Kubernetes 1.34 get the new default.', '34 35 36'],
    ['Upgrades to Kubernetes 1.34 are refused for clusters with the old default.', '34 35 36'],
    ['AKS blocks upgrades to 1.34 and later for clusters with the old default.', '34 35 36'],
    ['The old default has to be removed before upgrading to Kubernetes 1.34.', '34 35 36'],
    ['The change is not available in 1.33 but comes with Kubernetes version 1.34.', '34 35 36'],
  ])('%s', (text, minors) => {
    expect(minorsIn(rangeOf(text))).toBe(minors)
  })

  it.each([
    ['Kubernetes 1.32 reaches the end of standard support.', '32'],
    ['AKS patch versions 1.33.2, 1.32.6 are available.', '32 33'],
    ['AKS patch versions 1.34.1 (preview), 1.33.2 and 1.32.6 are available.', '32 33 34'],
    ['Support of Kubernetes 1.32 goes on for a month to align with the general availability of 1.35.', '32'],
    ['Kubernetes 1.28.102-akslts is available for LTS clusters.', '28'],
    ['There are new versions, of which 1.30.104-akslts is one.', '30'],
    ['1.34 is now generally available.', '34'],
    ['Upgrading from Kubernetes 1.30 to 1.33 is supported.', '30'],
    ['AKS is retiring `v1.30` in March.', '30'],
    ['Kubernetes 1.32 moves to platform support on 30 June as 1.35 becomes generally available.', '32'],
    ['Clusters on 1.28 are moved to 1.29 once support ends.', '28'],
    ['Clusters that run 1.27 will be upgraded automatically to 1.28, since 1.27 is out of support.', '27'],
  ])('%s (the life of a version)', (text, minors) => {
    expect(minorsIn(rangeOf(text, 'kubernetes-version'))).toBe(minors)
  })

  it.each([
    ['The Istio add-on moves to 1.25.3.'],
    ['CoreDNS v1.12.1 and Cilium 1.17 are rolling out.'],
    ['Azure Disk CSI driver 1.33.5 is rolling out.'],
    ['The images are built with Go 1.24.6.'],
    ['Helm chart 1.28 has new values.'],
    ['Revision asm-1-27 is available.'],
    ['Compliance is checked with CIS Kubernetes 1.27 benchmark.'],
    ['All Kubernetes versions keep the default.'],
    ['LTS can be left. For example, Kubernetes 1.30 clusters move to 1.31.'],
  ])('%s (no limit)', (text) => {
    expect(rangeOf(text)).toBeNull()
  })

  it('leaves out the version that readers are told to move to', () => {
    expect(
      rangeOf('Kubernetes 1.31 loses support. Upgrade your clusters to 1.32 or above.', 'kubernetes-version'),
    ).toBe('1.31')
  })

  it('leaves out the versions that are spared', () => {
    expect(minorsIn(rangeOf('Kubernetes 1.30 and later are affected; 1.29 and earlier are not affected.'))).toBe(
      '30 31 32 33 34 35 36',
    )
  })

  it('goes on with later versions, unless clusters that are there on one version are meant', () => {
    const text = 'AKS moves clusters from 1.29 to 1.30.'
    expect(rangeOf(text, 'behavioral-change', 'existing')).toBe('1.29')
    expect(minorsIn(rangeOf('The default changes with 1.34.'))).toBe('34 35 36')
    expect(minorsIn(rangeOf('Once clusters are upgraded to Kubernetes 1.34, the default changes.'))).toBe('34 35 36')
    expect(minorsIn(rangeOf('As soon as pools are upgraded to Kubernetes 1.34 the default changes.'))).toBe('34 35 36')
  })

  it('limits a retirement by the version that something disappears from only where that is when it comes', () => {
    const text = 'Windows Server 2019 is not supported in Kubernetes 1.33 and above.'
    expect(rangeOf(text, 'retirement', 'existing')).toBeNull()
    expect(minorsIn(rangeOf(text, 'retirement', 'upgrade'))).toBe('33 34 35 36')
  })

  it('names patches in full, LTS ones too', () => {
    const text = 'New patches: Kubernetes 1.33.3, 1.32.7 and 1.28.102-akslts.'
    const found = findVersions(text, splitWords(text, bareForm), software)
    expect(found.flatMap(({ patches }) => patches)).toEqual(['1.33.3', '1.32.7', '1.28.102-akslts'])
  })
})
