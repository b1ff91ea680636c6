import { expect, it, onTestFinished } from 'vitest'
import { startGitHubServer } from '../servers/github-server.ts'
import { startSmtpServer, type SmtpServer, type SmtpServerOptions } from '../servers/smtp-server.ts'
import { startServe, type Served } from './start-serve.ts'
import { announce, linux, startWatch, windows, type Watch } from './watch.ts'

const config = `http: { port: 0 }
clusters: [clusters.json]
routes: [{ name: shop, slack: '#shop-aks', email: [a@example.com, b@example.com] }]
`
const idle = 'nothing due'

interface Shop {
  readonly watch: Watch
  readonly smtp: SmtpServer
  /** Serves from an instant on until something is logged, and then stops; returns what it did. */
  readonly serve: (now: string, until: string) => Promise<Served['log']>
}

/** A shop whose alerts go to Slack and whose digest goes to two addresses. */
async function startShop(options: SmtpServerOptions = {}): Promise<Shop> {
  const [smtp, github] = [await startSmtpServer(options), await startGitHubServer()]
  onTestFinished(() => Promise.all([smtp.close(), github.close()]).then(() => {}))
  github.files.set('CHANGELOG.md', announce('2025-10-12', windows, linux))
  const watch = await startWatch({ config, env: { SMTP_URL: smtp.url, GITHUB_API_URL: github.url } })
  return {
    watch,
    smtp,
    async serve(now, until) {
      const served = await startServe({ ...watch, now })
      await served.logged(until)
      await served.stop()
      return served.log.filter(({ fact }) => fact === 'digest' || fact === 'run finished')
    },
  }
}

it('a digest that was missed is made up once, after the run that it tells of', async () => {
  const { watch, smtp, serve } = await startShop()
  await watch.week('2025-10-13T09:05:00Z', '--changelog', 'CHANGELOG.md')
  expect(await serve('2025-10-13T09:10:00Z', idle)).toEqual([])
  expect(await serve('2025-10-22T12:00:00Z', 'digest')).toMatchObject([
    { fact: 'run finished' },
    { fact: 'digest', route: 'shop', target: 'email:a@example.com', status: 'sent' },
    { fact: 'digest', route: 'shop', target: 'email:b@example.com', status: 'sent' },
  ])
  expect(await serve('2025-10-26T23:50:00Z', idle)).toEqual([])
  expect(await serve('2025-11-11T12:00:00Z', 'digest')).toHaveLength(3)
  expect(smtp.mails).toHaveLength(4)
  expect([...smtp.transactions().values()]).toEqual([1, 1, 1, 1])
})

it('one that was sent by hand is not sent again', async () => {
  const { watch, smtp, serve } = await startShop()
  await watch.week('2025-10-13T09:05:00Z', '--changelog', 'CHANGELOG.md')
  await watch.run('digest', '--send', '--now', '2025-10-20T08:00:00Z')
  expect(await serve('2025-10-20T12:00:00Z', 'run finished')).toHaveLength(1)
  expect(await serve('2025-10-20T12:30:00Z', idle)).toEqual([])
  expect(smtp.mails).toHaveLength(2)
})

it('sends none before a first run, nor for a time before it', async () => {
  const { smtp, serve } = await startShop()
  expect(await serve('2025-10-22T12:00:00Z', 'run finished')).toHaveLength(1)
  expect(await serve('2025-10-23T12:00:00Z', idle)).toEqual([])
  expect(smtp.mails).toEqual([])
})

it('what the mail server puts off is sent when it can', async () => {
  let down = true
  const { watch, smtp, serve } = await startShop({ onConnect: () => (down ? 421 : 'take') })
  await watch.week('2025-10-13T09:05:00Z', '--changelog', 'CHANGELOG.md')
  expect((await serve('2025-10-20T12:00:00Z', 'digest')).slice(1)).toMatchObject([
    { level: 'warn', status: 'planned', reason: expect.stringContaining('421') },
    { status: 'planned' },
  ])
  down = false
  await serve('2025-10-20T12:30:00Z', 'outbox sent')
  expect(smtp.mails).toHaveLength(2)
})

it('without a mail server it says so, and does all else', async () => {
  const watch = await startWatch({ config, env: { GITHUB_API_URL: 'http://127.0.0.1:1' } })
  const served = await startServe({ ...watch, now: '2025-10-20T12:00:00Z' })
  expect(await served.logged('no digest')).toMatchObject({ reason: expect.stringMatching(/^SMTP_URL is not set/) })
  await served.logged('run finished')
})
