import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { load as parse } from 'js-yaml'
import { startSlackServer, type SlackServerOptions } from '../../servers/slack-server.ts'
import { planted, startPractice, type Findings } from './examine.ts'

const token = `xoxb-${planted}`
const channels = [
  { id: 'C0000001', name: 'payments-aks' },
  { id: 'C0000002', name: 'web-aks', member: false },
  { id: 'C0000003', name: 'old-aks', archived: true },
]

/** What is found with routes to these channels. */
async function withSlack(targets: readonly string[], options: SlackServerOptions = {}, own = token): Promise<Findings> {
  const slack = await startSlackServer({ token, channels, ...options })
  onTestFinished(() => slack.close())
  const routes = targets.map((target, index) => `{ name: r${index}, slack: '${target}', continue: true }`)
  const env = { SLACK_BOT_TOKEN: own, SLACK_API_URL: slack.url }
  const findings = await (await startPractice({ 'lookout.yaml': `routes: [${routes.join(', ')}]\n` }, env)).examine()
  expect(slack.posts).toEqual([])
  return findings
}

it('tells whose token it is, what it may, and finds each channel once', async () => {
  const { check, checks, exitCode } = await withSlack(['#payments-aks', 'C0000001', '#payments-aks', 'U0000001'])
  expect(exitCode).toBe(0)
  expect(check('slack').finding).toBe('SLACK_BOT_TOKEN is that of lookout in Example')
  expect(check('slack scopes').status).toBe('ok')
  expect(checks.filter(({ name }) => /^slack [#CU]/.test(name))).toMatchObject([
    { name: 'slack #payments-aks', status: 'ok' },
    { name: 'slack C0000001', status: 'ok' },
  ])
})

it.each([
  ['#nowhere', 'sees no such channel', 'check the name in the route'],
  ['C0000009', 'channel_not_found', 'check the name of C0000009'],
  ['#web-aks', 'is not in it', 'invite the bot to #web-aks'],
  ['C0000002', 'is not in it', 'invite the bot to C0000002'],
  ['#old-aks', 'sees no such channel', 'whether it is archived'],
  ['C0000003', 'is archived', 'unarchive it'],
])('is broken where the bot cannot post to %s, and goes on to the next', async (target, finding, mend) => {
  const { check, exitCode } = await withSlack([target, '#payments-aks'])
  expect([exitCode, check(`slack ${target}`)]).toMatchObject([
    1,
    { status: 'broken', finding: expect.stringContaining(finding), mend: expect.stringContaining(mend) },
  ])
  expect(check('slack #payments-aks').status).toBe('ok')
})

it('says what a missing scope costs', async () => {
  const { check, exitCode } = await withSlack(['#payments-aks'], { scopes: ['chat:write', 'channels:read'] })
  expect(exitCode).toBe(0)
  expect(check('slack scopes')).toMatchObject({
    status: 'warning',
    finding: expect.stringContaining('a message may come twice'),
    mend: expect.stringContaining('the scopes channels:history, groups:read, groups:history'),
  })
  expect(check('slack channels')).toMatchObject({ status: 'skipped', finding: 'cannot be looked up: #payments-aks' })
})

it('is broken where the app may not post, and takes leave to post anywhere for membership', async () => {
  const reading = ['channels:read', 'channels:history', 'groups:read', 'groups:history']
  expect((await withSlack(['#payments-aks'], { scopes: reading })).check('slack scopes').status).toBe('broken')
  const anywhere = await withSlack(['#web-aks'], { scopes: [...reading, 'chat:write', 'chat:write.public'] })
  expect(anywhere.check('slack #web-aks').status).toBe('ok')
})

it.each<[string, SlackServerOptions, string, string]>([
  ['a wrong token', {}, `xoxb-other-${planted}`, 'Slack refuses (invalid_auth)'],
  ['a token that no header can hold', {}, `${token}\n${planted}`, 'Slack cannot be reached (TypeError)'],
  ['a Slack in trouble', { intercept: (_, response) => Boolean(response.writeHead(503).end()) }, token, 'status 503'],
])('is broken with %s', async (_, options, own, finding) => {
  const { check, exitCode } = await withSlack(['#payments-aks'], options, own)
  expect([exitCode, check('slack')]).toMatchObject([1, { status: 'broken', finding: expect.stringContaining(finding) }])
})

it('is broken without a token where a route needs one', async () => {
  const { check, exitCode } = await (
    await startPractice({ 'lookout.yaml': 'routes: [{ name: a, slack: "#a" }]' })
  ).examine()
  expect([exitCode, check('slack')]).toMatchObject([
    1,
    { status: 'broken', finding: 'SLACK_BOT_TOKEN is not set, but routes post to Slack: a (#a)' },
  ])
})

it("the app's manifest asks for each scope that is wanted here, and for none besides but the command's", async () => {
  const manifest = parse(readFileSync('slack-app.yaml', 'utf8')) as { oauth_config: { scopes: { bot: string[] } } }
  const scopes = manifest.oauth_config.scopes.bot
  const withScopes = async (granted: readonly string[]): Promise<string> =>
    (await withSlack([], { scopes: granted })).check('slack scopes').status
  expect(await withScopes(scopes)).toBe('ok')
  const [command, ...wanted] = scopes.toSorted((a, b) => Number(b === 'commands') - Number(a === 'commands'))
  expect(command).toBe('commands')
  for (const scope of wanted) expect(await withScopes(wanted.filter((one) => one !== scope))).not.toBe('ok')
})
