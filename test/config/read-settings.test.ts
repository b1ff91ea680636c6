import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSettings } from '../../src/config/read-settings.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lookout-config-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function read(text: string, env: NodeJS.ProcessEnv = {}) {
  writeFileSync(join(folder, 'lookout.yaml'), text)
  return readSettings({ folder, env })
}

describe('defaults', () => {
  test('without a file everything has one, and one route takes all', () => {
    expect(readSettings({ folder, env: {} })).toMatchObject({
      timezone: 'UTC',
      database: join(folder, 'lookout.db'),
      sources: { changelog: { owner: 'Azure', repo: 'AKS', path: 'CHANGELOG.md' }, releases: true, feeds: [] },
      clusters: [],
      routes: [{ name: 'everyone', match: null, slack: null, email: [], continue: false }],
      alerts: { reminders: [90, 30, 7, 1], lookbackDays: 365 },
      endpoints: { githubApi: 'https://api.github.com', slackApi: 'https://slack.com/api/' },
      secrets: { slackBotToken: null, smtpUrl: null },
    })
  })

  test('a file of comments is a file of defaults', () => {
    expect(read('# nothing yet\n')).toEqual(readSettings({ folder: join(folder), env: {} }))
  })

  test('half a group keeps the defaults of the other half', () => {
    expect(read('schedule: { watch: "0 6 * * *" }\n').schedule).toEqual({ watch: '0 6 * * *', digest: '30 9 * * 1' })
  })

  test('a file that was asked for must be there', () => {
    expect(() => readSettings({ file: 'other.yaml', folder, env: {} })).toThrow('other.yaml: there is no such file')
  })
})

test('paths are relative to the file, LOOKOUT_DB to the working directory', () => {
  mkdirSync(join(folder, 'etc'))
  writeFileSync(
    join(folder, 'etc', 'bot.yaml'),
    'database: bot.db\nclusters: [fleet.json, /srv/more.yaml]\nrules: [rules]\n',
  )
  const origin = { file: 'etc/bot.yaml', folder }
  expect(readSettings({ ...origin, env: {} })).toMatchObject({
    database: join(folder, 'etc/bot.db'),
    clusters: [join(folder, 'etc/fleet.json'), '/srv/more.yaml'],
    rules: [join(folder, 'etc/rules')],
  })
  expect(readSettings({ ...origin, env: { LOOKOUT_DB: 'run.db' } }).database).toBe(join(folder, 'run.db'))
})

describe('environment', () => {
  test('${NAME} stands for a variable in any text', () => {
    const routes = read('routes: [{ name: "${TEAM}-alerts", slack: "#${TEAM}" }]\n', { TEAM: 'web' }).routes
    expect(routes).toMatchObject([{ name: 'web-alerts', slack: '#web' }])
  })

  test('what a variable holds is text, never YAML', () => {
    const { routes } = read('routes:\n  - name: ${TEAM}\n', { TEAM: 'a\n  - name: b' })
    expect(routes).toMatchObject([{ name: 'a\n  - name: b' }])
  })

  test('one that is not set is told by name and place', () => {
    expect(() => read('routes:\n  - name: web\n    slack: "#${TEAM}"\n')).toThrow(
      'lookout.yaml:3:5  routes[0].slack: ${TEAM} is not set in the environment; set it or write the value here',
    )
  })

  test('empty counts as not set', () => {
    const { endpoints, secrets } = readSettings({ folder, env: { GITHUB_API_URL: '', GITHUB_TOKEN: ' ' } })
    expect(endpoints.githubApi).toBe('https://api.github.com')
    expect(secrets.githubToken).toBeNull()
  })
})

describe('secrets', () => {
  const env = {
    GITHUB_TOKEN: 'hunter2-github',
    SLACK_BOT_TOKEN: 'xoxb-hunter2',
    SLACK_SIGNING_SECRET: 'hunter2-signing',
    SLACK_APP_TOKEN: 'xapp-hunter2',
    SMTP_URL: 'smtp://bot:hunter2@localhost:2525',
    LOOKOUT_CALENDAR_TOKEN: 'hunter2-calendar-token',
  }

  test('can be had, and are seen in nothing that is printed', () => {
    const settings = readSettings({ folder, env })
    const { secrets } = settings
    expect(Object.values(secrets).map((secret) => secret?.reveal())).toEqual(Object.values(env))
    const printed = [
      JSON.stringify(settings),
      inspect(settings, { depth: null, showHidden: true }),
      inspect({ ...secrets }),
      `${String(secrets.smtpUrl)}`,
    ]
    expect(printed.join()).not.toContain('hunter2')
    expect(inspect(secrets)).toContain('[secret]')
  })

  test('a wrong one is refused without being shown, together with the errors of the file', () => {
    const wrong = { SMTP_URL: 'http://bot:hunter2@localhost', SLACK_API_URL: 'hunter2' }
    let message = ''
    try {
      read('timezone: Mars/Olympus\n', wrong)
    } catch (error) {
      message = String(error)
    }
    expect(message).toContain('lookout.yaml:1:1  timezone: ')
    expect(message).toContain('environment  SMTP_URL: must be like smtp://user:password@host:port')
    expect(message).toContain('environment  SLACK_API_URL: must be an http or https address')
    expect(message).not.toContain('hunter2')
  })

  test('one that is substituted into a wrong field is not shown', () => {
    expect(() => read('slack: { mode: "${SLACK_BOT_TOKEN}" }\n', env)).toThrow(
      /^(?!.*hunter2)lookout\.yaml:1:10 {2}slack\.mode/s,
    )
  })
})

describe('what is refused', () => {
  test.each([
    ['databse: x.db', '1:1  unknown field "databse"; did you mean "database"?'],
    ['timezone: Asia/Tokio', '1:1  timezone: is no time zone; did you mean Asia/Tokyo?'],
    ['schedule: { watch: "0 9 * * 8" }', '1:13  schedule.watch: is no cron expression'],
    [
      'sources: { feeds: [{ name: a, url: "file:///etc/passwd" }] }',
      '1:31  sources.feeds[0].url: must be an http or https',
    ],
    ['routes: [{ name: a }, { name: b }, { name: a }]', "1:38  routes[2].name: is entry 1's name too"],
    ['routes: [{ name: a, email: [b] }]', '1:29  routes[0].email[0]: is no e-mail address'],
    [
      'routes:\n  - name: a\n    slack: #team',
      '3:5  routes[0].slack: has no value; give text, in quotes if it starts with #',
    ],
    ['slack: { mode: sockt }', '1:10  slack.mode: is not known; did you mean "socket"?'],
    ['email: { from: "a@b.c\\nBcc: d@e.f" }', '1:10  email.from: is no sender'],
    ['http: { port: 70000 }', '1:9  http.port: must be at most 65535'],
    ['alerts: { reminders: [-1] }', '1:23  alerts.reminders[0]: must be at least 0'],
    ['- routes', '1:1  must be a group of fields, not a list'],
  ])('%s', (text, message) => {
    expect(() => read(text)).toThrow(`lookout.yaml:${message}`)
  })

  test('the fault in a condition is underlined', () => {
    const text = `routes:
  - name: web
    match: 'cluster.tag.team == "web"'
`
    expect(() => read(text)).toThrow(
      /^lookout\.yaml:3:\d+ {2}routes\[0\]\.match: .*"tags"\?\n +match: 'cluster\.tag\.team == "web"'\n +\^+$/,
    )
  })
})
