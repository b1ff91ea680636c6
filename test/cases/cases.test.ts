import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { RunAlert } from '../../src/app/run-once.ts'
import { workplace } from '../app/workplace.ts'
import { startSlackServer } from '../servers/slack-server.ts'

/**
 * Every folder is a case. What goes in has a name that begins with `_`: release notes, the instants of the runs, and the
 * clusters, from a later run on as `_clusters-3.yaml` where they change. The rest is what came out, recorded.
 */
const names = readdirSync(import.meta.dirname, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const token = 'xoxb-case'
const files = ['--changelog', 'CHANGELOG.md', '--clusters', 'clusters.yaml']

describe.each(names)('%s', (name) => {
  const file = (part: string): string => join(import.meta.dirname, name, part)
  const input = (part: string): string => readFileSync(file(part), 'utf8')
  const record = (part: string, value: unknown): Promise<void> =>
    expect(`${JSON.stringify(value, recorded, 2)}\n`).toMatchFileSnapshot(file(part))
  const instants = input('_now.txt').trim().split('\n')

  it('is read and matched as recorded', async () => {
    const place = workplace({ 'CHANGELOG.md': input('_changelog.md'), 'clusters.yaml': input('_clusters.yaml') })
    await record('notices.json', await place.ask('parse', 'CHANGELOG.md'))
    await record('matches.json', await place.ask('match', ...files, '--possible', '--now', instants[0] ?? ''))
  })

  it('is told as recorded, run after run', async () => {
    const slack = await startSlackServer({ token, channels: [{ id: 'C1', name: 'platform' }] })
    onTestFinished(() => slack.close())
    const config = "routes: [{ name: platform, slack: '#platform' }]\n"
    const env = { SLACK_BOT_TOKEN: token, SLACK_API_URL: slack.url }
    const place = workplace({ 'lookout.yaml': config, 'clusters.yaml': input('_clusters.yaml') }, { env })
    const alerts: unknown[] = []
    const posts: unknown[] = []
    for (const [index, now] of instants.entries()) {
      const before = slack.posts.length
      const changed = `_clusters-${index + 1}.yaml`
      if (existsSync(file(changed))) place.write('clusters.yaml', input(changed))
      place.write('CHANGELOG.md', publishedBy(now, input('_changelog.md')))
      alerts.push((await place.ask<{ alerts: RunAlert[] }>('run', ...files, '--now', now)).alerts)
      posts.push(slack.posts.slice(before).map(({ text, blocks }) => ({ text, blocks })))
    }
    await record('alerts.json', alerts)
    await record('slack.json', posts)
  })
})

/** The meaning of a date is not recorded: it is read from the nearest words, which tell an end of support too seldom yet. */
function recorded(field: string, value: unknown): unknown {
  return field === 'meaning' ? undefined : value
}

/** The releases of a day and before. */
function publishedBy(now: string, changelog: string): string {
  const releases = changelog.split(/^(?=## Release )/m)
  return releases.filter((release) => release.slice('## Release '.length) <= now).join('')
}
