import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runLookout } from './run-lookout.ts'
import { workplace } from './workplace.ts'

const teams = ['checkout', 'insights', 'back-office']

it('shows what every team receives: where it stands, then what a new release brings', async () => {
  const place = workplace()
  const { stdout, stderr, exitCode } = await place.run('demo')
  expect([stderr, exitCode]).toEqual(['', 0])
  for (const team of teams) expect(stdout).toMatch(new RegExp(`AKS Lookout is watching \\d+ clusters? for ${team}`))
  expect(stdout).toContain('Azure Linux 2.0')
  expect(stdout).toContain('Newer node images')
  expect(stdout).toContain('to be opened in a browser: lookout-digest.html\n')
  expect(stdout).not.toContain('\u001b')
  const page = readFileSync(join(place.folder, 'lookout-digest.html'), 'utf8')
  for (const team of teams) expect(page).toContain(`>AKS weekly, ${team}</h1>`)
})

it('--json is one document with the messages of each week and team', async () => {
  const weeks =
    await workplace().ask<{ routes: { route: string; messages: { text: string; blocks: unknown[] }[] }[] }[]>('demo')
  expect(weeks).toHaveLength(2)
  expect(weeks[0]?.routes.map(({ route }) => route)).toEqual(teams)
  for (const { routes } of weeks) {
    for (const { messages } of routes) {
      expect(messages.length).toBeGreaterThan(0)
      for (const { text, blocks } of messages) expect([text.length > 0, blocks.length > 0]).toEqual([true, true])
    }
  }
})

it('reads the same in any year and time zone, with any configuration around it, and leaves its digest alone behind', async () => {
  const place = workplace({ 'lookout.yaml': 'no: configuration' })
  const env = { SLACK_BOT_TOKEN: 'xoxb-planted', GITHUB_API_URL: 'http://127.0.0.1:1', LOOKOUT_DB: 'other.db' }
  const here = await place.run('demo')
  const zone = process.env['TZ']
  try {
    for (const [now, TZ] of [
      ['2019-01-01T00:00:00Z', 'America/Los_Angeles'],
      ['2041-12-31T23:59:59Z', 'UTC'],
    ] as const) {
      process.env['TZ'] = TZ
      expect((await runLookout(['demo'], { folder: place.folder, now, env })).stdout).toBe(here.stdout)
    }
  } finally {
    process.env['TZ'] = zone
  }
  expect(readdirSync(place.folder)).toEqual(['lookout-digest.html', 'lookout.yaml'])
})
