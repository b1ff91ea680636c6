import { createHash } from 'node:crypto'
import { domainToASCII } from 'node:url'
import type { Attachment, SendMailOptions } from 'nodemailer'
import type { Email } from '../render/email.ts'
import { emailMessage } from '../render/email-message.ts'
import { failureResult } from './failure.ts'
import { createMailTransport, type MailServer } from './mail-transport.ts'
import type { Notifier, OutgoingMessage } from './notifier.ts'
import { smtpFailure } from './smtp-failure.ts'

export interface EmailSettings extends MailServer {
  /** `AKS Lookout <lookout@example.com>`. */
  readonly from: string
}

/**
 * Sends e-mail to one address a message, one try a call. Nothing tells whether a message arrived when its answer was
 * lost, so it is sent again, with the same Message-ID: mail systems that know it show it once.
 */
export function createEmailNotifier({ from, ...server }: EmailSettings): Notifier {
  const transport = createMailTransport(server)
  return {
    scheme: 'email',
    pause: 0,
    async send(outgoing) {
      try {
        const { messageId } = await transport.sendMail(await mailOf(outgoing, from))
        return { status: 'sent', answer: { messageId } }
      } catch (error) {
        return failureResult(smtpFailure(error, { from, to: outgoing.target }))
      }
    },
    close: () => transport.close(),
  }
}

async function mailOf({ id, target, message }: OutgoingMessage, from: string): Promise<SendMailOptions> {
  const { subject, text, html, picture, list } = emailMessage(message)
  return {
    subject,
    text,
    html,
    ...(picture && { attachments: [await inlinePicture(picture)] }),
    ...(list !== undefined && { list: listHeaders(list, from) }),
    from,
    to: { name: '', address: target },
    messageId: messageId(id, from),
    headers: {
      // Nobody's absence note should answer. Source: RFC 3834; Exchange's MS-OXCMAIL.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  }
}

async function inlinePicture({ name, svg }: NonNullable<Email['picture']>): Promise<Attachment> {
  const { drawPng } = await import('./draw-png.ts')
  return { cid: name, filename: `${name}.png`, content: await drawPng(svg), contentDisposition: 'inline' }
}

/** Lets a reader's mail client sort regular mail and ask the sender to end it. Source: RFC 2919, RFC 2369. */
function listHeaders(list: string, from: string): SendMailOptions['list'] {
  const { address, domain } = senderOf(from)
  const label = createHash('sha256').update(list).digest('hex').slice(0, 16)
  return {
    id: { url: `${label}.${domain}`, comment: list },
    unsubscribe: { url: `mailto:${address}?subject=${encodeURIComponent(`Unsubscribe: ${list}`)}` },
  }
}

/** The same for each try of a delivery; a hash, since a delivery's id holds names that a header cannot. */
function messageId(delivery: string, from: string): string {
  const hash = createHash('sha256').update(delivery).digest('hex').slice(0, 32)
  return `<${hash}@${senderOf(from).domain}>`
}

function senderOf(from: string): { readonly address: string; readonly domain: string } {
  const [, local = 'lookout', host = ''] = /([^\s<]+)@([^\s>]+)/.exec(from) ?? []
  const domain = domainToASCII(host) || 'localhost'
  return { address: `${local}@${domain}`, domain }
}
