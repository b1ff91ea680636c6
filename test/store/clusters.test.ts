import { beforeEach, expect, it } from 'vitest'
import type { Cluster } from '../../src/domain/cluster.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'

const now = new Date('2025-10-01T09:00:00Z')
let store: Store

beforeEach(() => {
  store = openStore('unused', { copy: true })
})

/** The store keeps a cluster as it is: only id and name matter to it. */
function cluster(name: string, version = '1.33.2', id = `/subscriptions/1/${name}`): Cluster {
  return { id, name, version, tags: { team: 'payments' }, maintenance: [], pools: [] } as unknown as Cluster
}

it('adds, updates and leaves clusters, and marks those that left the file', async () => {
  const first = await store.clusters.import([cluster('prod'), cluster('test'), cluster('old')], 'clusters.json', now)
  expect(first).toEqual({ added: ['prod', 'test', 'old'], updated: [], unchanged: [], absent: [] })
  const next = [cluster('prod'), cluster('test', '1.34.0'), cluster('new')]
  const second = await store.clusters.import(next, 'clusters.json', now)
  expect(second).toEqual({ added: ['new'], updated: ['test'], unchanged: ['prod'], absent: ['old'] })
  expect((await store.clusters.active()).map((active) => active.name)).toEqual(['new', 'prod', 'test'])
  expect((await store.clusters.get('old')).state).toBe('absent')

  const back = await store.clusters.import([...next, cluster('old')], 'clusters.json', now)
  expect(back).toMatchObject({ updated: ['old'], absent: [] })
})

it('removes those that left when told to replace', async () => {
  await store.clusters.import([cluster('prod'), cluster('old')], 'clusters.json', now)
  expect(await store.clusters.import([cluster('prod')], 'clusters.json', now, true)).toMatchObject({ absent: ['old'] })
  await expect(store.clusters.get('old')).rejects.toThrow(/no cluster is named "old"/)
})

it("leaves other files' clusters as they are", async () => {
  await store.clusters.import([cluster('prod')], 'clusters.json', now)
  expect(await store.clusters.import([cluster('shop')], 'more.yaml', now)).toMatchObject({ absent: [] })
  expect(await store.clusters.active()).toHaveLength(2)
})

it('finds a cluster case-blind or by id, and suggests the name that was meant', async () => {
  await store.clusters.import([cluster('payments-prod-weu')], 'clusters.json', now)
  expect((await store.clusters.get('Payments-PROD-weu')).cluster).toEqual(cluster('payments-prod-weu'))
  expect((await store.clusters.get('/subscriptions/1/payments-prod-weu')).source).toBe('clusters.json')
  await expect(store.clusters.get('payments-prd-weu')).rejects.toThrow(/did you mean "payments-prod-weu"\?/)
})

it('asks for the id where two clusters bear one name', async () => {
  await store.clusters.import([cluster('aks', '1.33.2', '/a/aks'), cluster('aks', '1.33.2', '/b/aks')], 'x.json', now)
  await expect(store.clusters.get('aks')).rejects.toThrow(
    /2 clusters are named "aks"; name one by its id: \/a\/aks, \/b\/aks/,
  )
})

it('adds and forgets single clusters', async () => {
  await store.clusters.add([cluster('lab')], 'by hand', now)
  expect((await store.clusters.remove('LAB')).name).toBe('lab')
  expect(await store.clusters.list()).toEqual([])
})

it('keeps thousands of clusters', async () => {
  const many = Array.from({ length: 5000 }, (_, index) => cluster(`c${index}`))
  await store.clusters.import(many, 'clusters.json', now)
  expect((await store.clusters.import(many.slice(1), 'clusters.json', now)).absent).toEqual(['c0'])
})
