import { search } from 'jmespath'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { azQuery } from '../../src/inventory/az-query.ts'
import { readInventory } from '../../src/inventory/read-inventory.ts'

/** All that `az aks show` prints of a cluster with three node pools, its names and ids made up. */
const whole = readFileSync(join(import.meta.dirname, 'az-aks-show.json'), 'utf8')
const json = JSON.parse(whole) as { agentPoolProfiles: object[] }

const kept = (cluster: object): string => String(search(cluster, azQuery))

describe('the query for az', () => {
  it('keeps what a cluster is, but for what few notices go by', () => {
    const [cluster] = readInventory(whole, 'whole').clusters
    const { clusters, warnings } = readInventory(kept(json), 'kept')
    const left = ['container-network-metrics', 'container-network-security', 'cost-analysis']
    left.push('web-application-routing-dns')
    expect(clusters).toEqual([
      {
        ...cluster,
        addons: cluster?.addons.filter((addon) => !left.includes(addon)),
        network: { ...cluster?.network, authorizedIps: false },
        pools: cluster?.pools.map((pool) => ({ ...pool, count: null, autoscaling: false, labels: {}, taints: [] })),
      },
    ])
    expect([cluster?.addons.length, warnings]).toEqual([18, []])
  })

  it('fits into a field of Slack with four node pools, where the whole does not by far', () => {
    const [, apps] = json.agentPoolProfiles
    expect(
      kept({ ...json, agentPoolProfiles: [...json.agentPoolProfiles, { ...apps, name: 'batch' }] }).length,
    ).toBeLessThan(3000)
    expect(whole.length).toBeGreaterThan(15_000)
  })

  it('reads a cluster that has nothing of all this', () => {
    const bare = kept({ name: 'bare', agentPoolProfiles: null, kubernetesVersion: '1.33' })
    expect(readInventory(bare, 'bare').clusters).toMatchObject([{ name: 'bare', pools: [], addons: [] }])
  })
})
