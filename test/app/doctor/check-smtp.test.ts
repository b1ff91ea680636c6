import { expect, it, onTestFinished } from 'vitest'
import { selfSigned } from '../../servers/self-signed.ts'
import { startSmtpServer, type SmtpServerOptions } from '../../servers/smtp-server.ts'
import { planted, startPractice, type Findings } from './examine.ts'

const login = { user: 'lookout', password: planted }
const routes = 'routes: [{ name: a, email: [a@example.com] }]\n'
const sender = 'email: { from: lookout@example.com }\n'

async function withServer(
  options: SmtpServerOptions,
  config = routes + sender,
  own = (url: string) => url,
): Promise<Findings> {
  const smtp = await startSmtpServer(options)
  onTestFinished(() => smtp.close())
  const practice = await startPractice({ 'lookout.yaml': config }, { SMTP_URL: own(smtp.url) })
  const findings = await practice.examine()
  expect(smtp.mails).toEqual([])
  return findings
}

it('signs in and sends nothing', async () => {
  const { check, exitCode } = await withServer({ login })
  expect([exitCode, check('smtp')]).toEqual([
    0,
    { name: 'smtp', status: 'ok', finding: expect.stringMatching(/^127\.0\.0\.1:\d+ lets the user in$/) },
  ])
  expect((await withServer({})).check('smtp').finding).toMatch(/answers$/)
})

it('warns of a sender that no server takes, where mail is sent', async () => {
  expect((await withServer({}, routes)).check('smtp')).toMatchObject({
    status: 'warning',
    finding: expect.stringContaining('lookout@localhost'),
    mend: 'set email.from to an address of yours',
  })
  expect((await withServer({}, '')).check('smtp').status).toBe('ok')
})

it.each<[string, SmtpServerOptions, (url: string) => string, string]>([
  [
    'a wrong password',
    { login },
    (url) => url.replace(planted, `not-${planted}`),
    'refuses the user or password (535)',
  ],
  ['a certificate nobody vouches for', { login, tls: selfSigned() }, (url) => url, 'certificate is not trusted'],
  ['a server that turns it away', { onConnect: () => 554 }, (url) => url, 'refuses the connection (554)'],
  ['no server', {}, () => 'smtp://127.0.0.1:1', 'no answer of the mail server (ECONNREFUSED)'],
])('is broken with %s', async (_, options, own, finding) => {
  const { check, exitCode } = await withServer(options, undefined, own)
  expect([exitCode, check('smtp')]).toMatchObject([1, { status: 'broken', finding: expect.stringContaining(finding) }])
})

it('is broken without SMTP_URL where a route needs it', async () => {
  const { check, exitCode } = await (await startPractice({ 'lookout.yaml': routes })).examine()
  expect([exitCode, check('smtp')]).toMatchObject([
    1,
    { status: 'broken', finding: 'SMTP_URL is not set, but routes send e-mail: a (a@example.com)' },
  ])
})

it('warns without SMTP_URL where a route has addresses for its digest alone', async () => {
  const config = "routes: [{ name: a, slack: '#a', email: [a@example.com] }]\n"
  const { check } = await (await startPractice({ 'lookout.yaml': config })).examine()
  expect(check('smtp')).toMatchObject({ status: 'warning', finding: 'SMTP_URL is not set: no digest is sent' })
})
