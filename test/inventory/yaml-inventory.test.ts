import { expect, test } from 'vitest'
import { readInventory, readInventoryFile } from '../../src/inventory/read-inventory.ts'
import { azCluster, azPool } from './az-cluster.ts'

test('name, location, version, and a pool with its OS are enough', () => {
  const text = `clusters:
  - name: lab
    location: West Europe
    kubernetes: '1.33'
    pools:
      - { name: System, os: windows-2022 }
`
  const { clusters, warnings } = readInventory(text, 'clusters.yaml')
  expect(warnings).toEqual([])
  expect(clusters).toMatchObject([
    {
      id: 'lab',
      location: 'westeurope',
      version: '1.33',
      upgradeChannel: 'none',
      network: { plugin: null, ipFamilies: ['ipv4'], private: false },
      pools: [{ name: 'system', os: 'windows-2022', osType: 'windows', version: '1.33', mode: 'user', image: null }],
    },
  ])
})

test('a cluster written by hand is the cluster Azure prints', () => {
  const text = `clusters:
  - name: shop-prod
    location: westeurope
    kubernetes: 1.32.6
    subscription: SUB-1
    resourceGroup: rg-shop
    tier: standard
    tags: { Team: shop }
    pools:
      - name: gpu
        image: AKSUbuntu-2204gen2CVMcontainerd-202508.06.0
        vmSize: Standard_NC24rs_v3
        count: 3
`
  const pool = azPool({
    name: 'gpu',
    mode: 'User',
    nodeImageVersion: 'AKSUbuntu-2204gen2CVMcontainerd-202508.06.0',
    vmSize: 'Standard_NC24rs_v3',
  })
  const [printed] = readInventory(
    JSON.stringify([azCluster({ agentPoolProfiles: [pool], networkProfile: { ipFamilies: ['IPv4'] } })]),
    'fleet.json',
  ).clusters
  const [written] = readInventory(text, 'clusters.yaml').clusters
  expect(written).toEqual({ ...printed, pools: [{ ...printed?.pools[0], osSku: null }] })
})

test('Istio revisions say that Istio is on', () => {
  const text = `{"clusters": [{"name": "a", "location": "b", "kubernetes": "1.32", "istioRevisions": ["asm-1-25"], "pools": [{"name": "p", "os": "flatcar"}]}]}`
  expect(readInventory(text, 'clusters.json').clusters[0]?.addons).toEqual(['istio'])
})

test('a wrong file is refused with every error at its place', () => {
  const text = `clusters:
  - name: lab
    location: westeurope
    kubernetes: 1.30
    addons: [kedda]
    pools:
      - name: system
        os: ubuntu-22.4
      - name: apps
      - name: win
        image: AKSWindows-2022
        os: windows-2022
`
  expect(() => readInventory(text, 'clusters.yaml')).toThrow(
    [
      'clusters.yaml:4:5  clusters[0].kubernetes: must be text; put it in quotes: "1.30"',
      'clusters.yaml:5:14  clusters[0].addons[0]: is not known; did you mean "keda"?',
      'clusters.yaml:8:9  clusters[0].pools[0].os: is not known; did you mean "ubuntu-22.04"?',
      'clusters.yaml:9:9  clusters[0].pools[1]: needs os or image, for example os: ubuntu-22.04',
      'clusters.yaml:11:9  clusters[0].pools[2].image: is no AKS node image; write it like AKSUbuntu-2204gen2containerd-202508.06.0',
    ].join('\n'),
  )
})

test('the example is read without a warning', () => {
  const example = new URL('../../data/clusters.example.yaml', import.meta.url).pathname
  const { clusters, warnings } = readInventoryFile(example)
  expect(warnings).toEqual([])
  expect(clusters.length).toBeGreaterThan(1)
})
