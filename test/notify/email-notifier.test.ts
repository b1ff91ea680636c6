import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createEmailNotifier } from '../../src/notify/email-notifier.ts'
import type { SendResult } from '../../src/notify/notifier.ts'
import type { Message } from '../../src/render/message.ts'
import { contextBlock, linkRow, richTextBlock } from '../../src/render/message.ts'
import { bold, section } from '../../src/render/rich-text.ts'
import { slackAlert } from '../../src/render/slack-alert.ts'
import { expectOnlyText } from '../hostile/only-text.ts'
import { hostileTexts } from '../render/hostile-texts.ts'
import { buildAlert, buildConcern, buildNotice, buildView, now } from '../render/samples.ts'
import { selfSigned } from '../servers/self-signed.ts'
import { startSmtpServer, type SmtpServer, type SmtpServerOptions } from '../servers/smtp-server.ts'
import { english } from '../../src/render/languages/english.ts'

const from = 'AKS Lookout <lookout@example.com>'
const login = { user: 'lookout@example.com', password: 'p@ss:word/planted' }
const message: Message = {
  text: '🔴 Windows Server 2019 retires · in 122 days',
  blocks: [
    richTextBlock(section(bold('Windows Server 2019 retires'), ' on AKS')),
    contextBlock('Release 2026-02-08'),
    ...linkRow('Release notes ↗', 'https://example.com/notes?a=1&b=2'),
  ],
}

/** The tags of a message of Lookout's own making. */
const ownTags =
  /<(!doctype html|\/?(html|p|b|i|s|ul|ol|li|br|small|code|blockquote|pre|body|a)|(ul|body) style="[\w:;. -]+"|a href="https:[^"<>]+")>/g

async function start(options: SmtpServerOptions = {}): Promise<SmtpServer> {
  const server = await startSmtpServer(options)
  onTestFinished(() => server.close())
  return server
}

/** A notifier's `send`, a few answers filled in. */
function sender(url: string, sendFrom = from) {
  const notifier = createEmailNotifier({ url, from: sendFrom, timeout: 300 })
  onTestFinished(() => notifier.close?.())
  return (changes: { id?: string; target?: string; message?: Message } = {}): Promise<SendResult> =>
    notifier.send({ id: 'run/payments/alert', target: 'payments@example.com', message, attempts: 0, ...changes })
}

describe('the e-mail notifier', () => {
  it('sends text and HTML from the configured sender to one address', async () => {
    const server = await start()
    const result = await sender(server.url)()
    const [mail] = server.mails
    expect(result).toEqual({ status: 'sent', answer: { messageId: mail?.parsed.messageId } })
    expect(mail).toMatchObject({ from: 'lookout@example.com', to: ['payments@example.com'], user: null })
    expect(mail?.parsed).toMatchObject({
      subject: message.text,
      from: { name: 'AKS Lookout', address: 'lookout@example.com' },
      to: [{ address: 'payments@example.com' }],
      text: 'Windows Server 2019 retires on AKS\nRelease 2026-02-08\nRelease notes ↗ https://example.com/notes?a=1&b=2\n\n',
    })
    expect(mail?.parsed.html).toContain('<p><b>Windows Server 2019 retires</b> on AKS</p>')
    expect(mail?.parsed.html).toContain('<a href="https://example.com/notes?a=1&amp;b=2">Release notes ↗</a>')
    const headers = Object.fromEntries(mail?.parsed.headers.map(({ key, value }) => [key, value]) ?? [])
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' })
  })

  it('gives a delivery the same Message-ID each time, and another one another', async () => {
    const server = await start()
    const send = sender(server.url)
    for (const id of ['run/pay(1)/<a> b', 'run/pay(1)/<a> b', 'run/web/c']) await send({ id })
    expect([...server.transactions().values()]).toEqual([2, 1])
    for (const id of server.transactions().keys()) expect(id).toMatch(/^<[0-9a-f]{32}@example\.com>$/)
  })

  it('signs in, and uses one connection for many messages', async () => {
    const server = await start({ login })
    const send = sender(server.url)
    for (const id of ['a', 'b', 'c']) expect(await send({ id })).toMatchObject({ status: 'sent' })
    expect(server.mails.map(({ user }) => user)).toEqual(Array(3).fill(login.user))
    expect(server.connections()).toBe(1)
  })

  it.each([['STARTTLS', false] as const, ['TLS from the start', true] as const])(
    'encrypts by %s, and gives nothing to a server whose certificate nobody vouches for',
    async (_, fromStart) => {
      const tls = { ...selfSigned(), fromStart }
      const server = await start({ login, tls })
      expect(await sender(server.url)()).toMatchObject({
        status: 'failed',
        reason: expect.stringMatching(/certificate is not trusted \(\w+\): .*NODE_EXTRA_CA_CERTS/),
      })
      expect(server.mails).toEqual([])

      const trusted = getCACertificates('default')
      onTestFinished(() => setDefaultCACertificates(trusted))
      setDefaultCACertificates([...trusted, tls.cert])
      expect(await sender(server.url)()).toMatchObject({ status: 'sent' })
      expect(server.mails).toMatchObject([{ secure: true, user: login.user }])
    },
  )

  it('keeps a password from a server that offers no encryption', async () => {
    const server = await start({ login })
    expect(await sender(`${server.url}?requireTLS=true`)()).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('offers no encryption'),
    })
    expect(server.mails).toEqual([])
  })

  it.each<[string, SmtpServerOptions, string]>([
    ['a refused recipient', { onRecipient: () => 550 }, 'refuses payments@example.com (550): check the address'],
    ['a refused sender', { onSender: () => 553 }, `refuses the sender ${from} (553): set email.from`],
    ['a refused message', { onMessage: () => 554 }, 'refuses the message (554)'],
    ['a refused connection', { onConnect: () => 554 }, 'refuses the connection (554)'],
    ['a server that wants a password', { onSender: () => 530 }, 'asks for a user and password (530): set SMTP_URL'],
  ])('gives up on %s and says what to mend', async (_, options, reason) => {
    const server = await start(options)
    expect(await sender(server.url)()).toEqual({ status: 'failed', reason: expect.stringContaining(reason) })
    expect(server.mails).toEqual([])
  })

  it.each<[string, SmtpServerOptions]>([
    ['greylisting', { onRecipient: () => 451 }],
    ['a full mailbox', { onMessage: () => 452 }],
    ['too many connections', { onConnect: () => 421 }],
    ['a greeting that never comes', { onConnect: () => 'hang' }],
    ['an answer that never comes', { onSender: () => 'hang' }],
    ['a broken connection', { onRecipient: () => 'drop' }],
    ['an answer that is lost', { onMessage: () => 'drop' }],
  ])('asks to try again after %s, and does not try itself', async (_, options) => {
    const server = await start(options)
    expect(await sender(server.url)()).toMatchObject({ status: 'retry', after: null })
    expect(server.connections()).toBe(1)
  })

  it('asks to try again where no server is', async () => {
    const reason = 'no answer of the mail server (ECONNREFUSED): check SMTP_URL'
    expect(await sender('smtp://127.0.0.1:1')()).toEqual({ status: 'retry', after: null, reason })
  })

  it('never tells the password, though the server does', async () => {
    const server = await start({ login })
    const wrong = await sender(server.url.replace('word', 'w0rd'))()
    expect(wrong).toEqual({
      status: 'failed',
      reason: expect.stringContaining('refuses the user or password (535): set SMTP_URL'),
    })
    expect(JSON.stringify(wrong)).not.toMatch(/planted|w0rd/)
  })

  it.each(Object.entries(hostileTexts))('sends %s as text alone', async (_, text) => {
    const server = await start()
    const send = sender(server.url, 'Lookout <lookout@bücher.example>')
    const concern = buildConcern({ name: text, pools: [text], reasons: [text] })
    const alert = buildAlert({ title: `a\r\nBcc: evil@example.com\r\n\r\n${text}`, clusters: [concern] })
    const view = buildView({ alert, notice: buildNotice({ text, release: text }) })
    expect(await send({ message: slackAlert(view, now, english) })).toMatchObject({ status: 'sent' })

    const { to, parsed } = server.mails[0]!
    expect([to, parsed.bcc]).toEqual([['payments@example.com'], undefined])
    expect(parsed.subject).toContain('a Bcc: evil@example.com ')
    const shown = [parsed.subject, parsed.text, parsed.html].map(String)
    shown.forEach(expectOnlyText)
    expect(shown[2]?.replaceAll(ownTags, '')).not.toMatch(/[<>]/)
  })
})
