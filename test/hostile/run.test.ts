import { expect, it } from 'vitest'
import { announce, shopClusters, startWatch } from '../app/watch.ts'
import { expectOnlyText, expectOnlyTextPosted } from './only-text.ts'
import { honest, hostileBullets } from './hostile-notes.ts'

const good = announce('2025-09-14', honest)
// A file with a NUL in it is no text and is refused.
const all = Object.values(hostileBullets).filter((bullet) => !bullet.includes('\0'))
const telling = all.filter((bullet) => bullet.includes('June 2026') && bullet.length < 500)
const shopOnly = `clusters: [clusters.json]
routes: [{ name: shop, match: 'cluster.tags.team == "shop"', slack: '#shop-aks' }]
`
const args = ['--changelog', 'CHANGELOG.md']

it('hostile notes reach Slack as text alone', async () => {
  const watch = await startWatch({ notes: good })
  await watch.week('2025-10-06T09:00:00Z', ...args)
  watch.write('CHANGELOG.md', announce('2025-10-12', ...telling) + good)
  const { posted, exitCode, stdout } = await watch.week('2025-10-13T09:00:00Z', ...args)
  expect(exitCode).toBe(0)
  expect(posted.length).toBeGreaterThanOrEqual(4)
  watch.slack.posts.forEach(expectOnlyTextPosted)
  expect(JSON.stringify(watch.slack.posts)).toContain('alert(1)')
  expectOnlyText(stdout)
})

it('hostile notes reach a terminal as text alone, by whatever command', async () => {
  const watch = await startWatch({
    notes: announce('2025-10-12', honest, ...all),
    config: 'clusters: [clusters.json]\n',
  })
  const commands = [
    ['run', ...args],
    ['parse', 'CHANGELOG.md'],
    ['match', ...args, '--clusters', 'clusters.json'],
    ['notices', 'list'],
    ['notices', 'list', '--json'],
    ['notices', 'search', 'Ubuntu'],
  ]
  for (const command of commands) {
    const { stdout, stderr, exitCode } = await watch.run(...command)
    expect([command, exitCode]).toEqual([command, 0])
    expectOnlyText(stdout)
    expectOnlyText(stderr)
  }
  const { notices } = await watch.ask<{ notices: { id: string }[] }>('notices', 'list')
  expect(notices.length).toBeGreaterThan(20)
  for (const { id } of notices.slice(0, 5)) expectOnlyText((await watch.run('notices', 'show', id)).stdout)
})

it('hostile clusters reach Slack and a terminal as text alone', async () => {
  const [windows = {}] = shopClusters as Record<string, unknown>[]
  const names = [
    '<!channel>',
    '\u001b[31mred',
    'a\u202eb',
    "'; DROP TABLE clusters;--",
    '../../etc',
    '[a](javascript:b)',
  ]
  const clusters = ['shop', 'none'].flatMap((team) =>
    names.map((name) => ({
      ...windows,
      name: `${name} ${team}`,
      id: `/subscriptions/s/${name}/${team}`,
      tags: JSON.parse(`{"team":"${team}","__proto__":"x","<!here>":"\\u001b[2J"}`) as unknown,
      location: '\u009b1m',
    })),
  )
  const watch = await startWatch({ config: shopOnly, notes: good, clusters })
  const { exitCode, stdout, stderr, posted } = await watch.week('2025-10-06T09:00:00Z', ...args)
  expect([exitCode, posted.length]).toEqual([0, 1])
  expect(stderr).toContain('DROP TABLE clusters;-- none')
  watch.slack.posts.forEach(expectOnlyTextPosted)
  for (const printed of [stdout, stderr, (await watch.run('clusters', 'list')).stdout]) expectOnlyText(printed)
  for (const name of names) {
    const shown = await watch.run('clusters', 'show', `${name} shop`)
    expect(shown.exitCode).toBe(0)
    expectOnlyText(shown.stdout)
  }
})
