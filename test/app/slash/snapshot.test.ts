import { expect, it } from 'vitest'
import { createAnswerCommand } from '../../../src/app/slash/answer-command.ts'
import { readAhead } from '../../../src/app/slash/read-ahead.ts'
import { readRules } from '../../../src/config/read-rules.ts'
import { readSettings } from '../../../src/config/read-settings.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { sampleCluster } from '../../samples/sample-cluster.ts'
import { announce, linux } from '../watch.ts'
import { shop, startAsking, today, type Asking } from './start-asking.ts'

const questions = ['status', 'deadlines', 'images', 'cluster web-7', 'version 1.34', 'status --from 4991', 'muted']

/** The slash command over a store that counts how often whole tables are read. */
function countReads({ store, folder }: Asking) {
  const reads = { notices: 0, clusters: 0, alerts: 0, marks: 0 }
  const counted: Store = {
    ...store,
    notices: { ...store.notices, list: (filter) => (reads.notices++, store.notices.list(filter)) },
    clusters: {
      ...store.clusters,
      active: () => (reads.clusters++, store.clusters.active()),
      mark: () => (reads.marks++, store.clusters.mark()),
    },
    alerts: { ...store.alerts, list: (route) => (reads.alerts++, store.alerts.list(route)) },
  }
  const settings = readSettings({ file: undefined, folder, env: {} })
  const answer = createAnswerCommand({ store: counted, settings, rules: readRules(), now: () => new Date(today) })
  return {
    reads,
    answer,
    ask: (text: string) => answer({ text, userId: 'U1', channelId: shop.id, channelName: shop.name }),
  }
}

it('reads tables once, however many ask of however many clusters, and again when they change', async () => {
  const asking = await startAsking()
  const many = Array.from({ length: 5000 }, (_, index) =>
    sampleCluster({ id: `web-${index}`, name: `web-${index}`, tags: { team: 'shop' } }),
  )
  await asking.store.clusters.add(many, 'test', new Date(today))
  const { reads, ask } = countReads(asking)
  await Promise.all(Array.from({ length: 20 }, () => questions.map(ask)).flat())
  expect(reads).toMatchObject({ notices: 1, clusters: 1, alerts: 1 })

  await asking.store.clusters.remove('web-7')
  expect((await ask('cluster web-7')).text).toContain('no cluster is named')
  expect(reads.clusters).toBe(2)
})

it('asks nothing of the database again that nobody wrote to meanwhile', async () => {
  const asking = await startAsking()
  const { reads, answer, ask } = countReads(asking)
  await readAhead(answer, [
    { name: 'shop', match: null, slack: `#${shop.name}`, email: [], continue: false, language: 'en' },
  ])
  const before = { ...reads }
  expect(before).toEqual({ notices: 1, clusters: 1, alerts: 1, marks: 1 })
  expect((await ask('status')).text).toContain('2 clusters')
  await ask('images')
  expect(reads).toEqual(before)

  const [matter] = await asking.store.alerts.list('shop')
  await asking.ask(`mute ${matter?.thread}`)
  expect((await ask('muted')).blocks).toHaveLength(2)
  expect(reads).toEqual({ ...before, marks: 2 })
})

it('knows what a run brought as soon as it is stored', async () => {
  const asking = await startAsking({ notes: announce('2025-10-12', linux) })
  expect((await asking.ask('deadlines 900d')).text).toContain('1 deadline')
  asking.write(
    'CHANGELOG.md',
    announce('2025-10-26', 'Windows Server 2019 retires on 1 March 2026.') + announce('2025-10-12', linux),
  )
  await asking.week('2025-10-27T09:00:00Z', '--changelog', 'CHANGELOG.md')
  expect((await asking.ask('deadlines 900d')).text).toContain('2 deadlines')
})

it('tries a reading that failed again', async () => {
  const asking = await startAsking()
  const fails = [true]
  const list: Store['alerts']['list'] = (route) =>
    fails.pop() ? Promise.reject(new Error('disk')) : asking.store.alerts.list(route)
  const { ask } = countReads({ ...asking, store: { ...asking.store, alerts: { ...asking.store.alerts, list } } })
  await expect(ask('status')).rejects.toThrow('disk')
  expect((await ask('status')).text).toContain('2 clusters')
})
