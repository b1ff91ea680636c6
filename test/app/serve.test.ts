import Database from 'better-sqlite3'
import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { status } from '../servers/faults.ts'
import { startGitHubServer, type GitHubServer } from '../servers/github-server.ts'
import { startLoopback } from '../servers/loopback.ts'
import type { SlackServerOptions } from '../servers/slack-server.ts'
import { startServe } from './start-serve.ts'
import { announce, linux, startWatch, windows, type Watch } from './watch.ts'

const hang = (): void => {}
const monday = '2025-10-20T09:03:00Z'

interface Place extends Watch {
  readonly github: GitHubServer
}

/** A shop whose notes are on GitHub and whose alerts go to Slack. */
async function startPlace(slack: SlackServerOptions = {}): Promise<Place> {
  const github = await startGitHubServer()
  onTestFinished(() => github.close())
  github.files.set('CHANGELOG.md', announce('2025-10-12', windows, linux))
  const watch = await startWatch({
    ...slack,
    config: "http: { port: 0 }\nclusters: [clusters.json]\nroutes:\n  - name: shop\n    slack: '#shop-aks'\n",
    env: { GITHUB_API_URL: github.url },
  })
  return { ...watch, github }
}

async function get(url: string, path: string, init?: RequestInit): Promise<readonly [status: number, text: string]> {
  const response = await fetch(url + path, init)
  return [response.status, await response.text()]
}

/** Samples of lookout's own metrics by name and labels. */
async function metricsOf(url: string): Promise<Record<string, number>> {
  const [, text] = await get(url, '/metrics')
  const lines = text.split('\n').filter((line) => line.startsWith('lookout_'))
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

it('runs at its first start, tells how it is, and stops when it is asked to', async () => {
  const place = await startPlace()
  const served = await startServe({ ...place, now: monday })
  expect(await served.logged('run finished')).toMatchObject({ level: 'info', clusters: 2, newNotices: 2, alerts: 2 })
  expect(served.log.filter(({ level }) => level === 'info').map(({ fact }) => fact)).toEqual([
    'started',
    'slack commands and buttons are off',
    'scheduled',
    'schedule taken',
    'run started',
    'source read',
    'source read',
    'run finished',
  ])
  expect(place.slack.posts).toHaveLength(1)

  expect(await get(served.url, '/healthz')).toEqual([200, 'ok'])
  const [code, readiness] = await get(served.url, '/readyz')
  expect([code, JSON.parse(readiness)]).toEqual([
    200,
    { ready: true, database: 'ok', lastRun: '2025-10-20T09:03:00.000Z', overdue: false, schedule: 'leading' },
  ])
  expect(await metricsOf(served.url)).toMatchObject({
    'lookout_runs_total{outcome="ok"}': 1,
    'lookout_runs_total{outcome="failed"}': 0,
    lookout_run_duration_seconds_count: 1,
    'lookout_source_up{source="changelog"}': 1,
    'lookout_source_last_success_timestamp_seconds{source="changelog"}': Date.parse(monday) / 1000,
    lookout_notices: 2,
    'lookout_alerts_open{severity="critical"}': 0,
    'lookout_alerts_open{severity="warning"}': 2,
    'lookout_deliveries{status="sent"}': 1,
    lookout_queue_length: 0,
    lookout_last_run_timestamp_seconds: Date.parse(monday) / 1000,
    lookout_schedule_leader: 1,
  })
  expect((await get(served.url, '/metrics'))[1]).toContain('process_resident_memory_bytes')

  expect(await served.stop()).toBe(0)
  expect(served.log.at(-1)).toMatchObject({ fact: 'stopped' })
  await expect(fetch(`${served.url}/healthz`)).rejects.toThrow()
})

it('answers nothing else', async () => {
  const { url } = await startServe({ ...(await startPlace()), now: monday })
  expect(await get(url, '/')).toEqual([404, 'not found'])
  expect(await get(url, '/healthz/../../etc/passwd')).toEqual([404, 'not found'])
  expect(await get(url, '/metrics', { method: 'POST', body: '{}' })).toEqual([404, 'not found'])
})

it('metrics are right after a restart, which repeats no run', async () => {
  const place = await startPlace()
  const first = await startServe({ ...place, now: monday })
  await first.logged('run finished')
  const before = await metricsOf(first.url)
  await first.stop()
  const { url, log, logged } = await startServe({ ...place, now: '2025-10-20T10:00:00Z' })
  await logged('schedule taken')
  const after = await metricsOf(url)
  const stored = (metrics: Record<string, number>) =>
    Object.entries(metrics).filter(([name]) => !/_runs_total|_duration_/.test(name))
  expect(stored(after)).toEqual(stored(before))
  expect(log.filter(({ fact }) => fact === 'run started')).toEqual([])
})

it('a second process stands by, is ready, and takes over from one that stopped', async () => {
  const place = await startPlace()
  const first = await startServe({ ...place, now: monday, processName: 'one' })
  await first.logged('run finished')
  const second = await startServe({ ...place, now: '2025-10-27T09:30:00Z', processName: 'two' })
  const meanwhile = await startServe({ ...place, now: monday, processName: 'three' })
  expect(await meanwhile.logged('standing by')).toMatchObject({ holder: 'two' })
  expect(await get(meanwhile.url, '/readyz')).toMatchObject([200, expect.stringContaining('"standing by"')])
  expect((await metricsOf(meanwhile.url))['lookout_schedule_leader']).toBe(0)
  await second.logged('run finished')
  await second.stop()
  meanwhile.tick()
  await meanwhile.logged('schedule taken')
  expect(meanwhile.log.some(({ fact }) => fact === 'run started')).toBe(false)
})

it('a run that fails is logged and counted, and the service goes on', async () => {
  const place = await startPlace()
  place.write('clusters.json', '[{]')
  const served = await startServe({ ...place, now: monday })
  expect(await served.logged('run failed')).toMatchObject({
    level: 'error',
    reason: expect.stringMatching(/clusters\.json:1:3 not valid JSON/),
  })
  expect(await metricsOf(served.url)).toMatchObject({ 'lookout_runs_total{outcome="failed"}': 1 })
  expect((await get(served.url, '/readyz'))[0]).toBe(200)
})

it('a source and a delivery that fail are told one by one', async () => {
  const place = await startPlace()
  place.github.faults.push(status(404))
  place.write(
    'lookout.yaml',
    "http: { port: 0 }\nclusters: [clusters.json]\nroutes:\n  - name: shop\n    slack: '#nowhere'\n",
  )
  await place.run('run', '--changelog', 'CHANGELOG.md', '--now', '2025-10-13T09:00:00Z')
  const served = await startServe({ ...place, now: '2025-10-20T09:30:00Z' })
  await served.logged('run finished')
  expect(served.log).toContainEqual(
    expect.objectContaining({ fact: 'source read', level: 'warn', source: 'changelog', status: 'failed' }),
  )
  expect(served.log).toContainEqual(
    expect.objectContaining({
      fact: 'delivery failed',
      target: 'slack:#nowhere',
      route: 'shop',
      reason: expect.stringContaining('channel_not_found'),
    }),
  )
  expect(await metricsOf(served.url)).toMatchObject({
    'lookout_runs_total{outcome="incomplete"}': 1,
    'lookout_source_up{source="changelog"}': 0,
    'lookout_source_last_success_timestamp_seconds{source="changelog"}': Date.parse('2025-10-13T09:00:00Z') / 1000,
    'lookout_deliveries{status="failed"}': 1,
    lookout_queue_length: 1,
  })
})

it('is not ready where two scheduled runs in a row did not finish, or the database does not answer', async () => {
  const place = await startPlace()
  await place.run('run', '--changelog', 'CHANGELOG.md', '--now', '2025-10-06T09:00:00Z')
  place.github.faults.push(hang)
  const late = await startServe({ ...place, now: '2025-10-20T09:30:00Z' })
  await late.logged('run started')
  expect(await get(late.url, '/readyz')).toMatchObject([503, expect.stringContaining('"overdue":true')])
  const database = new Database(join(place.folder, 'lookout.db'))
  database.exec('ALTER TABLE runs RENAME TO lost')
  expect(await get(late.url, '/readyz')).toMatchObject([503, expect.stringContaining('"database":"failed"')])
  const [code, text] = await get(late.url, '/metrics')
  expect([code, text]).toEqual([500, 'failed'])
  expect(await late.logged('request failed')).toMatchObject({
    path: '/metrics',
    reason: expect.stringContaining('no such table'),
  })
  database.exec('ALTER TABLE lost RENAME TO runs')
  database.close()
})

it('a run under way when it stops is abandoned after a while; the next process makes it up and sends what is left', async () => {
  const hanging = [true]
  const calls = new EventEmitter()
  const place = await startPlace({
    intercept: (method) => method === 'chat.postMessage' && calls.emit(method) && hanging.pop() === true,
  })
  const called = once(calls, 'chat.postMessage')
  const served = await startServe({ ...place, now: monday })
  await called
  expect(await served.stop()).toBe(0)
  expect(served.log.map(({ fact }) => fact).slice(-3)).toEqual(['stopping', 'run abandoned', 'stopped'])
  expect(place.slack.posts).toEqual([])
  const next = await startServe({ ...place, now: '2025-10-20T09:10:00Z' })
  await next.logged('run finished')
  expect(place.slack.posts).toHaveLength(1)
})

it('what Slack could not take is sent when it can, without waiting for the next run', async () => {
  const down = [true, true, true]
  const place = await startPlace({
    intercept: (method, response) =>
      method === 'chat.postMessage' && down.pop() === true && Boolean(response.writeHead(503).end()),
  })
  const first = await startServe({ ...place, now: monday })
  await first.logged('run finished')
  expect(first.log).toContainEqual(
    expect.objectContaining({
      fact: 'delivery left for later',
      target: 'slack:#shop-aks',
      reason: expect.stringContaining('503'),
    }),
  )
  await first.stop()
  const second = await startServe({ ...place, now: '2025-10-20T09:30:00Z' })
  expect(await second.logged('outbox sent')).toMatchObject({ sent: 1, left: 0 })
  expect(place.slack.posts).toHaveLength(1)
  expect(second.log.some(({ fact }) => fact === 'run started')).toBe(false)
})

it('a port in use is one clear error', async () => {
  const other = await startLoopback(() => {})
  onTestFinished(() => other.close())
  const { port } = new URL(other.url)
  const place = await startPlace()
  place.write('lookout.yaml', `http: { port: ${port} }`)
  expect(await place.run('serve')).toEqual({
    stdout: '',
    stderr: `http://127.0.0.1:${port}: is in use; end what listens there, or set another http.port (EADDRINUSE)\n`,
    exitCode: 1,
  })
})

it('refuses what it could not deliver, as a run does', async () => {
  const watch = await startWatch({ env: { SLACK_BOT_TOKEN: '' } })
  const { stderr, exitCode } = await watch.run('serve')
  expect([stderr, exitCode]).toEqual([expect.stringMatching(/^SLACK_BOT_TOKEN is not set/), 2])
})

it("gives a route's calendar to who knows the token, and nothing to anybody else", async () => {
  const place = await startPlace()
  const token = 'planted-calendar-token'
  const { url, logged } = await startServe({
    ...place,
    env: { ...place.env, LOOKOUT_CALENDAR_TOKEN: token },
    now: monday,
  })
  await logged('run finished')
  const [code, text] = await get(url, `/calendar/shop.ics?token=${token}`)
  expect([code, text.match(/BEGIN:VEVENT/g)?.length]).toEqual([200, 2])
  for (const path of ['shop.ics', 'shop.ics?token=planted', `gone.ics?token=${token}`, `shop?token=${token}`]) {
    expect((await get(url, `/calendar/${path}`))[0]).toBe(404)
  }
})
