import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { announce, linux, startWatch, windows, type Watch } from './watch.ts'

const notes = ['--changelog', 'CHANGELOG.md']
const first = '2025-10-20T09:00:00Z'
const later = '2025-10-27T09:00:00Z'
const twoRoutes = (channel: string): string => `clusters: [clusters.json]
routes:
  - name: windows
    match: 'cluster.pools.exists(p, p.os.startsWith("windows"))'
    slack: '${channel}'
  - name: shop
    slack: '#shop-aks'
`

/** As if the process had died after Slack took the message and before its answer was written down. */
function forgetAnswers({ folder }: Watch): void {
  const database = new Database(join(folder, 'lookout.db'))
  const { changes } = database
    .prepare(`UPDATE deliveries SET status = 'planned', answer = NULL, next_attempt_at = '${first}'`)
    .run()
  database.close()
  expect(changes).toBeGreaterThan(0)
}

function deliveries({ folder }: Watch): object[] {
  const database = new Database(join(folder, 'lookout.db'), { readonly: true })
  const rows = database.prepare('SELECT target, status, answer FROM deliveries ORDER BY number').all() as object[]
  database.close()
  return rows
}

it('without a token nothing is planned', async () => {
  const watch = await startWatch({ env: { SLACK_BOT_TOKEN: '' } })
  const { stdout, stderr, exitCode } = await watch.week(first, ...notes)
  expect([stdout, exitCode]).toEqual(['', 2])
  expect(stderr).toMatch(/^SLACK_BOT_TOKEN is not set, .*shop \(#shop-aks\).*\n$/)
  expect(existsSync(join(watch.folder, 'lookout.db'))).toBe(false)
})

it('waits as long as Slack asks, then sends once', async () => {
  const limited = [true]
  const slept: number[] = []
  const watch = await startWatch({
    intercept: (method, response) =>
      method === 'chat.postMessage' &&
      limited.pop() === true &&
      Boolean(response.writeHead(429, { 'retry-after': '7' }).end()),
    sleep: async (seconds) => void slept.push(seconds),
  })
  const { posted, alerts, exitCode } = await watch.week(first, ...notes)
  expect([slept, posted.length, alerts[0]?.status, exitCode]).toEqual([[7], 1, 'sent', 0])
})

it('a channel that is not there fails alone, says what to mend, and gets its message once that is done', async () => {
  const watch = await startWatch({ config: twoRoutes('#nowhere') })
  const failed = await watch.week(first, ...notes)
  expect(failed.exitCode).toBe(1)
  expect(failed.alerts.map(({ route, status }) => [route, status])).toEqual([
    ['windows', 'failed'],
    ['shop', 'sent'],
  ])
  expect(failed.stderr).toMatch(/^slack:#nowhere \(windows\): .*channel_not_found.*invite the bot.*\n$/)
  expect(failed.undelivered).toMatchObject([{ route: 'windows', target: 'slack:#nowhere', status: 'failed' }])

  const still = await watch.week(later, ...notes)
  expect([still.exitCode, still.posted, still.undelivered.length]).toEqual([1, [], 1])

  watch.write('lookout.yaml', twoRoutes('#platform-aks'))
  const mended = await watch.week(later, ...notes)
  expect([mended.exitCode, mended.alerts, mended.undelivered]).toEqual([0, [], []])
  expect(mended.posted).toEqual(['C2 AKS Lookout is watching 1 cluster for windows · 🟠 1 to plan'])
  expect((await watch.week(later, ...notes)).posted).toEqual([])
})

it('what a Slack in trouble did not take is left to a later run', async () => {
  const down = [true, true, true]
  const watch = await startWatch({
    intercept: (method, response) =>
      method === 'chat.postMessage' && down.pop() === true && Boolean(response.writeHead(503).end()),
  })
  const troubled = await watch.week(first, ...notes)
  expect(troubled).toMatchObject({ exitCode: 0, posted: [], alerts: [{ status: 'planned' }, { status: 'planned' }] })
  expect(troubled.stderr).toMatch(/^slack:#shop-aks \(shop\): .*503; left to a later run\n$/)
  expect((await watch.week(later, ...notes)).posted).toHaveLength(1)
})

it('a message whose answer was lost is not sent again', async () => {
  const lost = [true]
  const watch = await startWatch({
    loseAnswer: (method) => method === 'chat.postMessage' && lost.pop() === true,
  })
  const { posted, alerts } = await watch.week(first, ...notes)
  expect(posted).toHaveLength(1)
  expect(alerts[0]?.status).toBe('sent')
})

it('a crash between sending and writing it down neither loses nor repeats a message', async () => {
  const watch = await startWatch({ config: twoRoutes('#platform-aks') })
  await watch.week(first, ...notes)
  const [found, repeated] = deliveries(watch)
  forgetAnswers(watch)
  const [kept] = watch.slack.posts
  watch.slack.posts.splice(1)
  const { posted } = await watch.week(later, ...notes)
  // The one that had arrived is found, the other is sent.
  expect(posted).toHaveLength(1)
  expect(watch.slack.posts[0]).toBe(kept)
  expect(new Set(watch.slack.posts.map(({ channel }) => channel)).size).toBe(2)
  expect(deliveries(watch)).toEqual([found, { ...repeated, answer: expect.stringContaining('C1') }])
})

it('nothing is repeated while Slack cannot tell whether it arrived', async () => {
  const down = { history: false }
  const watch = await startWatch({
    notes: announce('2025-10-12', windows),
    intercept: (method, response) =>
      method === 'conversations.history' && down.history && Boolean(response.writeHead(503).end()),
  })
  await watch.week(first, ...notes)
  forgetAnswers(watch)
  down.history = true
  expect((await watch.week(later, ...notes)).undelivered).toMatchObject([{ status: 'planned' }])
  down.history = false
  expect((await watch.week('2025-11-03T09:00:00Z', ...notes)).undelivered).toEqual([])
  expect(watch.slack.posts).toHaveLength(1)
})

it('an app that may not read the channel sends again rather than lose a message', async () => {
  const watch = await startWatch({ scopes: ['chat:write'] })
  await watch.week(first, ...notes)
  forgetAnswers(watch)
  expect((await watch.week(later, ...notes)).posted).toHaveLength(1)
})

it('messages to one channel are a second apart', async () => {
  const slept: number[] = []
  const watch = await startWatch({
    notes: announce('2025-10-12', windows),
    sleep: async (seconds) => void slept.push(seconds),
  })
  await watch.week(first, ...notes)
  watch.write('CHANGELOG.md', announce('2025-10-26', linux) + announce('2025-10-12', windows.replace('2026', '2027')))
  expect((await watch.week(later, ...notes)).posted).toHaveLength(2)
  expect(slept).toEqual([1])
})
