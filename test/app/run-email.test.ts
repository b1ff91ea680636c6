import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startSmtpServer, type SmtpServer, type SmtpServerOptions } from '../servers/smtp-server.ts'
import { startWatch, type Watch } from './watch.ts'

const notes = ['--changelog', 'CHANGELOG.md']
const first = '2025-10-20T09:00:00Z'
const later = '2025-10-27T09:00:00Z'
const mailed = (...addresses: string[]): string => `clusters: [clusters.json]
email: { from: Lookout <lookout@example.com> }
routes: [{ name: shop, email: [${addresses.join(', ')}] }]
`

async function startMailed(
  options: SmtpServerOptions = {},
  config = mailed('a@example.com', 'b@example.com'),
): Promise<{ watch: Watch; smtp: SmtpServer }> {
  const smtp = await startSmtpServer(options)
  onTestFinished(() => smtp.close())
  return { smtp, watch: await startWatch({ config, env: { SLACK_BOT_TOKEN: '', SMTP_URL: smtp.url } }) }
}

const recipients = (smtp: SmtpServer): string[] => smtp.mails.flatMap(({ to }) => to).toSorted()

it('a route with e-mail alone sends each address its own message', async () => {
  const { watch, smtp } = await startMailed({ login: { user: 'lookout', password: 'planted' } })
  const { alerts, undelivered, exitCode } = await watch.week(first, ...notes)
  expect([exitCode, undelivered]).toEqual([0, []])
  expect(alerts).toMatchObject([
    { targets: ['email:a@example.com', 'email:b@example.com'], status: 'sent' },
    { status: 'sent' },
  ])
  expect(recipients(smtp)).toEqual(['a@example.com', 'b@example.com'])
  expect(smtp.mails[0]?.parsed).toMatchObject({
    from: { address: 'lookout@example.com' },
    subject: 'AKS Lookout is watching 2 clusters for shop · 🟠 2 to plan',
    text: expect.stringContaining('Windows Server 2019 retires on 1 March 2026'),
  })
  await watch.week(later, ...notes)
  expect(smtp.mails).toHaveLength(2)
})

it('prints what it sent as a table', async () => {
  const { watch } = await startMailed()
  const { stdout } = await watch.run('run', ...notes, '--now', first)
  expect(stdout).toContain('Windows Server 2019 retires on 1 March 2026')
  expect(stdout).not.toContain('is watching')
})

it('a route with a channel keeps its alerts there', async () => {
  const config = 'clusters: [clusters.json]\nroutes: [{ name: shop, slack: "#shop-aks", email: [a@example.com] }]\n'
  const watch = await startWatch({ config })
  const { alerts, posted } = await watch.week(first, ...notes)
  expect([alerts[0]?.targets, posted.length]).toEqual([['slack:#shop-aks'], 1])
})

it('without SMTP_URL nothing is planned', async () => {
  const watch = await startWatch({ config: mailed('a@example.com', 'b@example.com') })
  const { stdout, stderr, exitCode } = await watch.week(first, ...notes)
  expect([stdout, exitCode]).toEqual(['', 2])
  expect(stderr).toMatch(/^SMTP_URL is not set, but routes send e-mail: shop \(a@example.com, b@example.com\); .*\n$/)
  expect(existsSync(join(watch.folder, 'lookout.db'))).toBe(false)
})

it('an address that is refused stops no other, and its mended successor alone gets the message', async () => {
  const { watch, smtp } = await startMailed({ onRecipient: (address) => (address.startsWith('b@') ? 550 : 'take') })
  const failed = await watch.week(first, ...notes)
  expect(failed).toMatchObject({ exitCode: 1, alerts: [{ status: 'failed' }, { status: 'failed' }] })
  expect(failed.stderr).toMatch(/^email:b@example.com \(shop\): .*refuses b@example.com \(550\).*\n$/)
  expect(recipients(smtp)).toEqual(['a@example.com'])

  watch.write('lookout.yaml', mailed('a@example.com', 'c@example.com'))
  expect(await watch.week(later, ...notes)).toMatchObject({ exitCode: 0, undelivered: [] })
  expect(recipients(smtp)).toEqual(['a@example.com', 'c@example.com'])
})

it('an address taken off a route frees no second copy for the others', async () => {
  const { watch, smtp } = await startMailed({ onRecipient: (address) => (address.startsWith('b@') ? 550 : 'take') })
  await watch.week(first, ...notes)
  watch.write('lookout.yaml', mailed('a@example.com'))
  expect(await watch.week(later, ...notes)).toMatchObject({ exitCode: 0, undelivered: [] })
  expect(recipients(smtp)).toEqual(['a@example.com'])
})

it('two addresses mended at once get a copy each', async () => {
  const { watch, smtp } = await startMailed({ onRecipient: (address) => (/^[ab]@/.test(address) ? 550 : 'take') })
  await watch.week(first, ...notes)
  watch.write('lookout.yaml', mailed('c@example.com', 'd@example.com'))
  await watch.week(later, ...notes)
  expect(recipients(smtp)).toEqual(['c@example.com', 'd@example.com'])
})

it('tries again what is put off, with the pauses of the run', async () => {
  const greylisted = new Set<string>()
  const { watch, smtp } = await startMailed({
    onRecipient(address) {
      const known = greylisted.has(address)
      greylisted.add(address)
      return known ? 'take' : 451
    },
  })
  expect(await watch.week(first, ...notes)).toMatchObject({ exitCode: 0, undelivered: [] })
  expect(recipients(smtp)).toEqual(['a@example.com', 'b@example.com'])
})

it('a message sent again after a crash bears the same Message-ID', async () => {
  const { watch, smtp } = await startMailed()
  await watch.week(first, ...notes)
  const database = new Database(join(watch.folder, 'lookout.db'))
  database.exec(`UPDATE deliveries SET status = 'planned', answer = NULL, next_attempt_at = '${first}'`)
  database.close()
  await watch.week(later, ...notes)
  expect([...smtp.transactions().values()]).toEqual([2, 2])
})

it('ends its connections, so that the process ends', async () => {
  const { watch, smtp } = await startMailed()
  const lookout = join(import.meta.dirname, '../../src/lookout.js')
  const child = spawn(process.execPath, [lookout, 'run', ...notes, '--now', first], {
    cwd: watch.folder,
    env: { PATH: process.env['PATH'], SMTP_URL: smtp.url },
    stdio: 'ignore',
  })
  const [code] = (await once(child, 'exit')) as [number]
  expect([code, smtp.mails.length]).toEqual([0, 2])
})
