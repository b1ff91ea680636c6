import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { hideSecrets } from '../../src/config/hide-secrets.ts'
import { readEnvironment } from '../../src/config/environment.ts'
import { createLog } from '../../src/app/service/log.ts'
import { status } from '../servers/faults.ts'
import { startGitHubServer } from '../servers/github-server.ts'
import { collector } from './run-lookout.ts'
import { startServe } from './start-serve.ts'
import { startWatch } from './watch.ts'

const env = {
  GITHUB_TOKEN: 'ghp_planted-github',
  SLACK_BOT_TOKEN: 'xoxb-planted-0123456789',
  SLACK_SIGNING_SECRET: 'planted-signing',
  SLACK_APP_TOKEN: 'xapp-planted',
  SMTP_URL: 'smtp://robot:planted%2Fpass@127.0.0.1:9',
}
const leaked = /planted/

it('no secret reaches a log line, whatever is logged', () => {
  const { stream, text } = collector()
  const secrets = readEnvironment({ ...env, GITHUB_TOKEN: 'planted"quoted\\' }).environment!.secrets
  const log = createLog({ stream, level: 'info', now: () => new Date(0), hideSecrets: hideSecrets(secrets) })
  for (const value of [...Object.values(env).slice(1), 'planted/pass', 'planted%2Fpass', 'planted"quoted\\']) {
    log.error(`refused ${value}`, { reason: `https://hooks.example.com/${value}?a=1`, [value]: 1 })
  }
  log.error('cut off', { reason: `${'long '.repeat(398)}${env.SLACK_SIGNING_SECRET}` })
  expect(text()).not.toMatch(leaked)
  const lines = text()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  expect(lines).toHaveLength(8)
  expect(lines[0]).toEqual({
    level: 'error',
    time: '1970-01-01T00:00:00.000Z',
    reason: 'https://hooks.example.com/[secret]?a=1',
    '[secret]': 1,
    fact: 'refused [secret]',
  })
})

it('what a log line quotes cannot act on a terminal', () => {
  const { stream, text } = collector()
  const log = createLog({ stream, level: 'info', now: () => new Date(0), hideSecrets: (line) => line })
  log.info('source read', { detail: '\u001b[31mred\u009b0m \u202eleft\nnext' })
  expect(JSON.parse(text())).toMatchObject({ detail: 'red left next' })
  log.debug('not asked for')
  expect(text().trim().split('\n')).toHaveLength(1)
})

it('no secret reaches a log, an error, --json or the database, whatever goes wrong', async () => {
  const github = await startGitHubServer('another token')
  onTestFinished(() => github.close())
  const quoting = status(401, {}, JSON.stringify({ message: JSON.stringify(env) }))
  github.faults.push(quoting, quoting, quoting)
  const watch = await startWatch({
    config:
      "http: { port: 0 }\nclusters: [clusters.json]\nroutes:\n  - { name: shop, slack: '#nowhere', email: [a@b.example] }\n",
    env: { ...env, GITHUB_API_URL: github.url },
    intercept: (_, response) =>
      Boolean(
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ ok: false, error: env.SLACK_BOT_TOKEN, env })),
      ),
  })
  const printed: string[] = []
  for (const args of [['--changelog', 'CHANGELOG.md'], [], ['--json'], ['--log-level', 'debug'], ['--now', 'never']]) {
    const { stdout, stderr } = await watch.run('run', ...args)
    printed.push(stdout, stderr)
  }
  const wrong = await startWatch({ config: 'slack: { admins: "${SLACK_APP_TOKEN}" }\nnonsense: ${SMTP_URL}\n', env })
  printed.push((await wrong.run('run')).stderr, (await wrong.run('serve')).stderr)
  watch.write('clusters.json', '[{]')
  const served = await startServe({ ...watch, now: '2025-11-20T09:00:00Z' })
  await served.logged('run failed')
  printed.push(served.printed(), await (await fetch(`${served.url}/metrics`)).text())
  await served.stop()
  printed.push(readFileSync(join(watch.folder, 'lookout.db'), 'latin1'))
  expect(printed.filter((text) => text !== '').length).toBeGreaterThan(8)
  for (const text of printed) expect(text).not.toMatch(leaked)
})
