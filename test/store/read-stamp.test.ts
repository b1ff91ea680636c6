import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sampleCluster } from '../samples/sample-cluster.ts'
import { temporaryFolder, temporaryStore } from './temporary-store.ts'

it('the stamp changes with whatever is written, here or elsewhere, and only then', async () => {
  const file = join(temporaryFolder(), 'lookout.db')
  const [here, elsewhere] = [temporaryStore(file), temporaryStore(file)]
  const now = new Date('2025-10-20T00:00:00Z')
  const stamps = [await here.stamp()]
  await here.clusters.active()
  expect(await here.stamp()).toBe(stamps[0])

  await here.clusters.add([sampleCluster({ id: 'one', name: 'one' })], 'test', now)
  stamps.push(await here.stamp())
  await elsewhere.clusters.add([sampleCluster({ id: 'two', name: 'two' })], 'test', now)
  stamps.push(await here.stamp())
  await elsewhere.transaction((within) => within.clusters.remove('two'))
  stamps.push(await here.stamp())
  expect(new Set(stamps).size).toBe(4)
})
