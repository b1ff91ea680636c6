import { createHash } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import type { Digest } from '../../src/domain/digest.ts'
import { createEmailNotifier } from '../../src/notify/email-notifier.ts'
import { digestMessage } from '../../src/render/digest-message.ts'
import { digestNow, makeDigest } from '../plan/digests.ts'
import { digestOfWords, largeDigest } from '../render/digest-pages.ts'
import { hostileTexts } from '../render/hostile-texts.ts'
import { startSmtpServer } from '../servers/smtp-server.ts'

const id = 'digest/2025-W43/payments/email%3Apayments%40example.com'

/** A digest as a mail server got it. */
async function received(digest: Digest, from = 'AKS Lookout <lookout@example.com>') {
  const server = await startSmtpServer()
  onTestFinished(() => server.close())
  const notifier = createEmailNotifier({ url: server.url, from })
  onTestFinished(() => notifier.close?.())
  const message = await digestMessage(digest, digestNow)
  const result = await notifier.send({ id, target: 'payments@example.com', attempts: 0, message })
  expect(result).toMatchObject({ status: 'sent' })
  const mail = server.mails[0]!
  return { ...mail, headers: Object.fromEntries(mail.parsed.headers.map(({ key, value }) => [key, value])) }
}

it('is text and HTML with its picture within, from the sender, for lists', async () => {
  const { parsed, raw, headers } = await received(digestOfWords('web-prod'))
  expect(parsed).toMatchObject({
    subject: 'AKS weekly, web-prod: 2 new',
    text: expect.stringContaining('AKS weekly, web-prod\n20 – 26 Oct 2025'),
    html: expect.stringContaining('>AKS weekly, web-prod</h1>'),
    attachments: [
      { filename: 'time-line.png', mimeType: 'image/png', contentId: '<time-line>', disposition: 'inline' },
    ],
  })
  expect(parsed.html).toMatch(/<img src="cid:time-line" alt="Deadlines of the next twelve months: web-prod 1 Dec 2025"/)
  expect(raw.match(/content-type: multipart\/\w+/gi)).toEqual([
    expect.stringMatching(/alternative$/i),
    expect.stringMatching(/related$/i),
  ])
  const [hash, list] = [id, 'AKS weekly, web-prod'].map((words) => createHash('sha256').update(words).digest('hex'))
  expect(parsed.messageId).toBe(`<${hash!.slice(0, 32)}@example.com>`)
  expect(headers).toMatchObject({
    'list-id': `"AKS weekly, web-prod" <${list!.slice(0, 16)}.example.com>`,
    'list-unsubscribe': '<mailto:lookout@example.com?subject=Unsubscribe%3A%20AKS%20weekly%2C%20web-prod>',
    'auto-submitted': 'auto-generated',
  })
})

it('has no picture without deadlines', async () => {
  const { parsed } = await received(makeDigest())
  expect([parsed.attachments, parsed.html?.includes('cid:')]).toEqual([[], false])
})

it('is folded to less than 100 KB with its picture, the words to less than 50, in less than a second', async () => {
  const digest = largeDigest(300, 200)
  await digestMessage(makeDigest(), digestNow)
  const began = process.cpuUsage()
  await digestMessage(digest, digestNow)
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1e6).toBeLessThan(1)
  const { raw, parsed } = await received(digest)
  expect(Buffer.byteLength(`${parsed.html}${parsed.text}`)).toBeLessThan(50_000)
  expect(Buffer.byteLength(raw)).toBeLessThan(100_000)
  expect(parsed.html).toMatch(/and \d+ more: <code/)
  expect(parsed.text).toMatch(/and \d+ more: lookout notices list/)
})

it.each(['broadcast', 'html', 'escapes', 'direction', 'surrogates'])(
  'goes out with %s in its headers as text',
  async (kind) => {
    const words = hostileTexts[kind]!
    const { to, parsed, raw, headers } = await received(digestOfWords(`a\r\nBcc: evil@example.com\r\n\r\n${words}`))
    expect([to, parsed.bcc, headers['bcc']]).toEqual([['payments@example.com'], undefined, undefined])
    expect(headers['list-id']).toMatch(/<[0-9a-f]{16}\.example\.com>$/)
    expect(raw.length).toBeLessThan(100_000)
  },
)
