import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { azCluster, azPool } from '../inventory/az-cluster.ts'
import { startSlackServer, type SlackServer } from '../servers/slack-server.ts'
import { startSmtpServer, type SmtpServer } from '../servers/smtp-server.ts'

/** What came of killing runs. */
export interface CrashFigures {
  readonly kills: number
  /** Weeks whose run was killed once and then run to its end; each has one message a target. */
  readonly weeks: number
  readonly expected: number
  /** Deliveries that reached their target. */
  readonly arrived: number
  /** Times that Slack was asked whether a message had arrived. */
  readonly lookedUp: number
  /** Slack messages beyond the first of a delivery. */
  readonly postedTwice: number
  /** E-mails beyond the first of a Message-ID: mailboxes show one of each, since nothing tells a sender more. */
  readonly mailedAgain: number
  /** Databases that a kill left damaged. */
  readonly damaged: number
}

interface Site {
  readonly folder: string
  readonly slack: SlackServer
  readonly smtp: SmtpServer
  /** Resolves when a message is about to be taken. */
  readonly sending: () => Promise<void>
  readonly env: NodeJS.ProcessEnv
}

const program = join(import.meta.dirname, '../../src/lookout.js')
const token = 'xoxb-soak'
const channels = ['one', 'two', 'three']
const day = 86_400_000

/**
 * Kills `lookout run` at random moments, each time in the week of a new deadline, runs it again ten minutes later and
 * counts what arrived. `random` is between 0 and 1; `onKill` hears of each.
 */
export async function crashRuns(
  kills: number,
  random: () => number,
  onKill = (_count: number) => {},
): Promise<CrashFigures> {
  const site = await openSite(random)
  try {
    await runWeek(site, 0, 0)
    const started = performance.now()
    await runWeek(site, 1, 0)
    const whole = performance.now() - started
    let [killed, week, damaged] = [0, 2, 0]
    for (; killed < kills; week++) {
      // Sending takes a hundredth of a run, and matters most: every other kill is aimed at it.
      const moment =
        week % 2 === 0 ? setTimeout(random() * whole) : site.sending().then(() => setTimeout(random() * 60))
      if (await killWeek(site, week, moment)) onKill(++killed)
      if (!isIntact(join(site.folder, 'lookout.db'))) damaged++
      await runWeek(site, week, 10)
    }
    return count(site, { kills: killed, weeks: week, damaged })
  } finally {
    await Promise.all([site.slack.close(), site.smtp.close()])
    rmSync(site.folder, { recursive: true })
  }
}

/** Three channels and three addresses, each watching a cluster of its own; servers that take a moment to answer. */
async function openSite(random: () => number): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-soak-'))
  let sending = Promise.withResolvers<void>()
  const slack = await startSlackServer({
    token,
    channels: channels.map((name) => ({ id: `C${name}`, name })),
    intercept() {
      sending.resolve()
      return false
    },
  })
  const smtp = await startSmtpServer({ onMessage: () => setTimeout(random() * 30, 'take' as const) })
  const teams = channels.flatMap((name) => [`${name}-slack`, `${name}-mail`])
  const windows = azPool({ name: 'win', osType: 'Windows', osSku: 'Windows2019', nodeImageVersion: null })
  const clusters = teams.map((team) =>
    azCluster({ name: team, id: `/s/${team}`, tags: { team }, agentPoolProfiles: [windows] }),
  )
  writeFileSync(join(folder, 'clusters.json'), JSON.stringify(clusters))
  const routes = channels.flatMap((name) => [
    `  - { name: ${name}-slack, match: 'cluster.tags.team == "${name}-slack"', slack: '#${name}' }`,
    `  - { name: ${name}-mail, match: 'cluster.tags.team == "${name}-mail"', email: [${name}@example.com] }`,
  ])
  writeFileSync(join(folder, 'lookout.yaml'), `clusters: [clusters.json]\nroutes:\n${routes.join('\n')}\n`)
  const env = { PATH: process.env['PATH'], SLACK_BOT_TOKEN: token, SLACK_API_URL: slack.url, SMTP_URL: smtp.url }
  return {
    folder,
    slack,
    smtp,
    env,
    sending() {
      sending = Promise.withResolvers()
      return sending.promise
    },
  }
}

/** Release notes whose one deadline moves by a day a week: one alert a route. */
function writeNotes({ folder }: Site, week: number): void {
  const date = new Date(Date.parse('2028-01-01') + week * day).toISOString().slice(0, 10)
  writeFileSync(
    join(folder, 'CHANGELOG.md'),
    `## Release 2026-01-04\n\n### Announcements\n\n* Windows Server 2019 is retired on ${date}.\n`,
  )
}

function start({ folder, env }: Site, week: number, minutes: number) {
  const now = new Date(Date.parse('2026-01-05T09:00:00Z') + week * day + minutes * 60_000).toISOString()
  const args = [program, 'run', '--changelog', 'CHANGELOG.md', '--now', now]
  return spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function runWeek(site: Site, week: number, minutes: number): Promise<void> {
  writeNotes(site, week)
  const child = start(site, week, minutes)
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  if (code !== 0) throw new Error(`week ${week}: the run left with ${code}: ${errors}`)
}

/** False where the run was over before. */
async function killWeek(site: Site, week: number, moment: Promise<void>): Promise<boolean> {
  writeNotes(site, week)
  const child = start(site, week, 0)
  const exit = once(child, 'exit')
  await Promise.race([exit, moment])
  child.kill('SIGKILL')
  const [, signal] = await exit
  return signal === 'SIGKILL'
}

function isIntact(file: string): boolean {
  if (!existsSync(file)) return true
  const database = new Database(file)
  try {
    return database.pragma('integrity_check', { simple: true }) === 'ok'
  } finally {
    database.close()
  }
}

function count({ slack, smtp }: Site, run: Pick<CrashFigures, 'kills' | 'weeks' | 'damaged'>): CrashFigures {
  const posted = new Set(slack.posts.map(({ metadata }) => JSON.stringify(metadata)))
  const mailed = smtp.transactions()
  return {
    ...run,
    expected: run.weeks * channels.length * 2,
    arrived: posted.size + mailed.size,
    lookedUp: slack.calls.filter((method) => method === 'conversations.history').length,
    postedTwice: slack.posts.length - posted.size,
    mailedAgain: smtp.mails.length - mailed.size,
  }
}
