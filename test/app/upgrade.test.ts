import { expect, it } from 'vitest'
import type { UpgradePlan } from '../../src/domain/upgrade.ts'
import { azCluster, azPool } from '../inventory/az-cluster.ts'
import { workplace, type Workplace } from './workplace.ts'

const changelog = `## Release 2025-10-12

### Announcements

* Kubernetes 1.34 is generally available.
* Istio revision asm-1-23 has been deprecated. Move to a newer revision.

### Behavioral Changes

* Starting with Kubernetes 1.34, the API server rejects kubenet clusters that have no route table.
* Starting with Kubernetes 1.33, the API server rejects Cilium clusters with legacy policies.
* At the next upgrade, node pools lose the label \`agentpool\` and scheduling by it stops working.

### Component Updates

* CoreDNS is updated to 1.13.0 on AKS 1.33.
* Ubuntu 22.04 node image is now 202510.03.0.
`

const clusters = [
  azCluster({
    name: 'kube',
    currentKubernetesVersion: '1.32.6',
    networkProfile: { networkPlugin: 'kubenet', loadBalancerSku: 'standard' },
  }),
  azCluster({
    name: 'old',
    id: '/s/old',
    currentKubernetesVersion: '1.30.4',
    supportPlan: 'AKSLongTermSupport',
    networkProfile: { networkPlugin: 'azure', loadBalancerSku: 'basic' },
    serviceMeshProfile: { mode: 'Istio', istio: { revisions: ['asm-1-23'] } },
    agentPoolProfiles: [
      azPool({
        osSku: 'AzureLinux',
        nodeImageVersion: 'AKSAzureLinux-V2gen2-202508.06.0',
        currentOrchestratorVersion: '1.30.4',
      }),
      azPool({
        name: 'win',
        osType: 'Windows',
        osSku: 'Windows2019',
        nodeImageVersion: null,
        currentOrchestratorVersion: '1.30.4',
      }),
    ],
  }),
]

const files = ['--changelog', 'CHANGELOG.md', '--clusters', 'clusters.json']
const place = (): Workplace => workplace({ 'CHANGELOG.md': changelog, 'clusters.json': JSON.stringify(clusters) })
const plan = (cluster: string, version: string) => place().ask<UpgradePlan>('upgrade', cluster, version, ...files)

it('lists by minor what comes on the way, what concerns the cluster first', async () => {
  const { items, ...rest } = await plan('kube', '1.34')
  expect(rest).toMatchObject({
    cluster: 'kube',
    from: '1.32.6',
    to: '1.34',
    path: ['1.33', '1.34'],
    blockers: [],
    images: [],
  })
  expect(items.map(({ minor, concern, breaking, title }) => [minor, concern, breaking, title])).toEqual([
    ['1.33', 'yes', false, 'CoreDNS is updated to 1.13.0 on AKS 1.33'],
    [
      '1.33',
      'possible',
      true,
      'At the next upgrade, node pools lose the label agentpool and scheduling by it stops working',
    ],
    ['1.33', 'no', true, 'Starting with Kubernetes 1.33, the API server rejects Cilium clusters with legacy policies'],
    [
      '1.34',
      'yes',
      true,
      'Starting with Kubernetes 1.34, the API server rejects kubenet clusters that have no route table',
    ],
  ])
})

it('names what has to be changed first, the pools that get another OS release, and those left behind', async () => {
  const { blockers, images, notes, support } = await plan('old', '1.34')
  expect(blockers.map(({ title, pools }) => [title, pools])).toEqual([
    ['The cluster has a Basic load balancer, which is retired', []],
    ['Windows Server 2019 does not run on Kubernetes 1.33 and later', ['win']],
    ['Istio revision asm-1-23 has been deprecated', []],
  ])
  expect(images).toEqual([{ pool: 'system', from: 'azure-linux-2', to: 'azure-linux-3' }])
  expect(notes).toEqual([
    'On long-term support the control plane may skip minors; what each of them brings comes all the same.',
    'Node pools may be 3 minors behind the control plane at most: upgrade system, win on the way.',
  ])
  expect(support).toEqual({ plan: 'lts', until: { date: '2027-11-30', precision: 'day' } })
  expect((await plan('old', '1.32')).blockers.map(({ pools }) => pools)).not.toContainEqual(['win'])
})

it('reads for people and as a checklist', async () => {
  const { run } = place()
  const { stdout } = await run('upgrade', 'old', '1.33', ...files)
  expect(stdout).toContain('old: Kubernetes 1.30.4 → 1.33')
  expect(stdout).toMatch(/First\n {2}✖ The cluster has a Basic load balancer/)
  const { stdout: checklist } = await run('upgrade', 'old', '1.33', '--markdown', ...files)
  expect(checklist.split('\n').filter((line) => line.startsWith('- [ ] Upgrade to'))).toHaveLength(3)
  expect((await run('upgrade', 'kube', '1.32', ...files)).stdout).toContain('It runs 1.32 already')
})

it('works from the database as from files', async () => {
  const { run, ask } = place()
  await run('run', ...files)
  expect(await ask('upgrade', 'kube', '1.34')).toEqual(await ask('upgrade', 'kube', '1.34', ...files))
})

it.each([
  [
    'a version that nobody has announced',
    ['kube', '1.60'],
    'Kubernetes 1.60 is not announced yet: the newest that release notes speak of is 1.34',
  ],
  ['a downgrade', ['kube', '1.31'], 'kube runs Kubernetes 1.32.6: AKS does not go back to 1.31'],
  ['what is no version', ['kube', 'latest'], '"latest" is no Kubernetes version; write it like 1.34'],
  ['a cluster that is not there', ['kub', '1.34'], 'no cluster is named "kub"; did you mean "kube"?'],
])('%s is refused, and says why', async (_, args, message) => {
  const { stderr, exitCode } = await place().run('upgrade', ...args, ...files)
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)])
})

it('wants both files or neither', async () => {
  const { stderr, exitCode } = await place().run('upgrade', 'kube', '1.34', '--changelog', 'CHANGELOG.md')
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('--changelog and --clusters go together')])
})
