import { createHash } from 'node:crypto'
import { domainToASCII } from 'node:url'
import type { SendMailOptions } from 'nodemailer'
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
        const { messageId } = await transport.sendMail(mailOf(outgoing, from))
        return { status: 'sent', answer: { messageId } }
      } catch (error) {
        return failureResult(smtpFailure(error, { from, to: outgoing.target }))
      }
    },
    close: () => transport.close(),
  }
}

function mailOf({ id, target, message }: OutgoingMessage, from: string): SendMailOptions {
  return {
    ...emailMessage(message),
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

/** The same for each try of a delivery; a hash, since a delivery's id holds names that a header cannot. */
function messageId(delivery: string, from: string): string {
  const domain = domainToASCII(/.*@([^\s>]+)/.exec(from)?.[1] ?? '')
  return `<${createHash('sha256').update(delivery).digest('hex').slice(0, 32)}@${domain || 'localhost'}>`
}
