import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { LookoutError } from '../../src/domain/lookout-error.ts'
import { readInventory, readInventoryFile } from '../../src/inventory/read-inventory.ts'
import { azCluster, azPool } from './az-cluster.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookout-inventory-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(json: unknown) {
  return readInventory(JSON.stringify(json), 'fleet.json')
}

describe('the shapes Azure prints', () => {
  const flat = azCluster()
  const { id, name, location, type, sku, tags, resourceGroup, ...properties } = flat
  const arm = { id, name, location, type, sku, tags, properties }
  const single = read([flat])

  test.each([
    ['az aks show', flat],
    ['an ARM list', { value: [{ ...arm, resourceGroup }], nextLink: null }],
    ['Resource Graph', { count: 1, data: [{ ...arm, resourceGroup, subscriptionId: 'SUB-1' }], total_records: 1 }],
  ])('%s reads as az aks list does', (_, json) => {
    expect(read(json)).toEqual(single)
  })

  test('resource group and subscription come from the id where nothing else tells them', () => {
    expect(read([arm]).clusters[0]).toMatchObject({ resourceGroup: 'rg-shop', subscription: 'sub-1' })
  })

  test('other resources in the answer are left out, with a warning', () => {
    const disk = { name: 'disk', type: 'Microsoft.Compute/disks', properties: {} }
    const { clusters, warnings } = read({ data: [arm, disk] })
    expect(clusters.map((cluster) => cluster.name)).toEqual(['shop-prod'])
    expect(warnings).toEqual(['fleet.json: left out 1 of 2 entries, which are not AKS clusters.'])
  })

  test('an empty subscription is an inventory without clusters', () => {
    expect(read([])).toEqual({ clusters: [], warnings: ['fleet.json: holds no clusters.'] })
  })
})

describe('what is refused', () => {
  test.each([
    ['', 'fleet.json: is empty; fill it with "az aks list -o json > fleet.json"'],
    ['\ufeff \n', 'fleet.json: is empty'],
    ['<!doctype html>', 'fleet.json: is HTML'],
    ['[{"name": "a",\n  "kubernetesVersion": "1.3', 'fleet.json:2:28  the JSON ends here'],
    ['[{"name": "a"},\n', 'fleet.json:1:16  the JSON ends here'],
    ['[{"name": "a"}\n {"name": "b"}]', 'fleet.json:2:2  not valid JSON'],
    ['["a", "b"]', 'saw a list that starts with a string'],
    ['[{"name": "system", "vmSize": "Standard_D4ds_v5"}]', 'fields: "name", "vmSize"'],
    ['{"clouds": []}', 'expected what "az aks list -o json" or "az aks show -o json" prints'],
    ['hello', 'fleet.json:1:1  must be a group of fields, not text'],
    ['['.repeat(100_000), 'the JSON ends here'],
  ])('%#', (text, message) => {
    expect(() => readInventory(text, 'fleet.json')).toThrow(message)
  })

  test('a file that is not there, a folder, a binary', () => {
    const binary = join(folder, 'binary.json')
    writeFileSync(binary, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff]))
    expect(() => readInventoryFile(join(folder, 'none.json'))).toThrow(
      `${join(folder, 'none.json')}: there is no such file`,
    )
    expect(() => readInventoryFile(folder)).toThrow('is a folder')
    expect(() => readInventoryFile(binary)).toThrow('is not a text file')
  })
})

describe('several clusters', () => {
  test('two of one name stay two, with a warning', () => {
    const { clusters, warnings } = read([azCluster(), azCluster({ id: '/subscriptions/other' })])
    expect(clusters).toHaveLength(2)
    expect(warnings).toEqual(['2 clusters are named "shop-prod"; alerts cannot tell them apart by name.'])
  })

  test('one listed twice counts once, as it is listed last', () => {
    const { clusters, warnings } = read([azCluster(), azCluster({ currentKubernetesVersion: '1.33.1' })])
    expect(clusters.map((cluster) => cluster.version)).toEqual(['1.33.1'])
    expect(warnings).toEqual(['Cluster "shop-prod" is listed more than once; the last entry counts.'])
  })

  test('what is not understood is told, a sentence each', () => {
    const pools = [azPool({ nodeImageVersion: 'Debian-12-202508.06.0', osSku: null })]
    const addonProfiles = { skyhook: { enabled: true }, extensionManager: { enabled: true } }
    const nameless = {
      ...azCluster({ agentPoolProfiles: pools, addonProfiles, currentKubernetesVersion: null }),
      kubernetesVersion: null,
    }
    expect(read([nameless]).warnings).toEqual([
      'Cluster "shop-prod" has the add-on "skyhook", which no rule knows.',
      'Cluster "shop-prod" tells no Kubernetes version.',
      'Cluster "shop-prod", pool "system": its OS release cannot be told.',
    ])
  })
})

test('any JSON is read or refused with an error for people', () => {
  const cluster = fc.record({ name: fc.string(), kubernetesVersion: fc.jsonValue(), properties: fc.jsonValue() })
  const pools = fc.array(fc.jsonValue()).map((agentPoolProfiles) => [azCluster({ agentPoolProfiles })])
  const overlaid = fc
    .dictionary(fc.constantFrom(...Object.keys(azCluster())), fc.jsonValue())
    .map((part) => [azCluster(part)])
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.array(cluster), pools, overlaid), (json) => {
      try {
        expect(read(json).clusters.every(({ pools: list }) => Array.isArray(list))).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(LookoutError)
      }
    }),
  )
})
