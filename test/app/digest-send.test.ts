import { expect, it, onTestFinished } from 'vitest'
import { startSmtpServer, type SmtpServer, type SmtpServerOptions } from '../servers/smtp-server.ts'
import { startWatch, type Watch } from './watch.ts'

const notes = ['--changelog', 'CHANGELOG.md']
const monday = '2025-10-20T09:00:00Z'
const route = (...addresses: string[]): string =>
  `clusters: [clusters.json]\nroutes: [{ name: shop, slack: '#shop-aks', email: [${addresses.join(', ')}] }]\n`

interface Sent {
  readonly sendings: readonly { readonly target: string; readonly status: string; readonly reason: string | null }[]
}

/** A shop whose alerts go to Slack and whose digest goes to two addresses, after its first run. */
async function startShop(options: SmtpServerOptions = {}): Promise<{ watch: Watch; smtp: SmtpServer }> {
  const smtp = await startSmtpServer(options)
  onTestFinished(() => smtp.close())
  const watch = await startWatch({ config: route('a@example.com', 'b@example.com'), env: { SMTP_URL: smtp.url } })
  await watch.week(monday, ...notes)
  return { watch, smtp }
}

const recipients = (smtp: SmtpServer): string[] => smtp.mails.flatMap(({ to }) => to).toSorted()

it('sends the digest of a week to each address once, also where alerts go to a channel', async () => {
  const { watch, smtp } = await startShop()
  const { stdout, exitCode } = await watch.run('digest', '--send', '--now', monday)
  expect([stdout, exitCode]).toEqual(['sent: shop, email:a@example.com\nsent: shop, email:b@example.com\n', 0])
  expect(smtp.mails[0]?.parsed.subject).toBe('AKS weekly, shop: 2 new')
  const again = await watch.run('digest', '--send', '--now', '2025-10-26T23:00:00Z')
  expect(again.stdout).toBe('sent before: shop, email:a@example.com\nsent before: shop, email:b@example.com\n')
  expect(recipients(smtp)).toEqual(['a@example.com', 'b@example.com'])
  await watch.run('digest', '--send', '--now', '2025-10-27T01:00:00Z')
  expect(smtp.mails.slice(2).map(({ parsed }) => parsed.subject)).toEqual(
    Array(2).fill('AKS weekly, shop: nothing to do'),
  )
  expect(smtp.transactions().size).toBe(4)
})

it('a refused address stops no other, and its mended successor alone gets the digest', async () => {
  const { watch, smtp } = await startShop({ onRecipient: (address) => (address.startsWith('b@') ? 550 : 'take') })
  const failed = await watch.run('digest', '--send', '--now', monday)
  expect([failed.exitCode, failed.stdout]).toEqual([
    1,
    expect.stringMatching(
      /^sent: shop, email:a@.*\nfailed: shop, email:b@example.com: .*refuses b@example.com \(550\)/,
    ),
  ])
  watch.write('lookout.yaml', route('a@example.com', 'c@example.com'))
  await watch.run('digest', '--send', '--now', monday)
  expect(recipients(smtp)).toEqual(['a@example.com', 'c@example.com'])
})

it('what could not go out in its week is not sent after it', async () => {
  const { watch, smtp } = await startShop({ onConnect: () => (down ? 421 : 'take') })
  let down = true
  const { stdout } = await watch.run('digest', '--send', '--now', monday)
  expect(stdout).toContain('left for later: shop, email:a@example.com')
  down = false
  const { sendings } = await watch.ask<Sent>('digest', '--send', '--now', '2025-10-27T09:00:00Z')
  expect(sendings.map(({ status }) => status)).toEqual(['sent', 'sent'])
  expect(recipients(smtp)).toEqual(['a@example.com', 'b@example.com'])
})

it.each([
  ['without an address', "routes: [{ name: shop, slack: '#shop-aks' }]", [], 'no route has an address'],
  ['with an old week', route('a@example.com'), ['--week', '2025-10-01'], "sends this week's digest: leave out"],
  ['before the first run', route('a@example.com'), [], 'no run was finished yet'],
  ['for a route unknown', route('a@example.com'), ['--route', 'pay'], 'is no route'],
])('refuses to send %s', async (reason, config, args, message) => {
  const watch = await startWatch({ config, env: { SMTP_URL: 'smtp://127.0.0.1:1' } })
  if (reason === 'for a route unknown') await watch.week(monday, ...notes)
  const { stdout, stderr, exitCode } = await watch.run('digest', '--send', ...args)
  expect([stdout, exitCode]).toEqual(['', 2])
  expect(stderr).toContain(message)
})

it('refuses to send without a mail server', async () => {
  const watch = await startWatch({ config: route('a@example.com') })
  expect((await watch.run('digest', '--send')).stderr).toMatch(/^the digest cannot be sent, SMTP_URL is not set/)
})
