import picocolors from 'picocolors'
import { consoleMessage } from './console-message.ts'
import type { Email } from './email.ts'
import { htmlMessage } from './html-message.ts'
import type { Message } from './message.ts'
import { safeLine } from './safe-text.ts'

// Lines of at most 78 characters. Source: RFC 5322, section 2.1.1.
const plain = { colors: picocolors.createColors(false), width: 76 }

/** A message as an e-mail: its own, or as a terminal shows it but for the colours, and the same as HTML. */
export function emailMessage(message: Message): Email {
  if (message.email) return message.email
  return { subject: safeLine(message.text), text: `${consoleMessage(message, plain)}\n`, html: htmlMessage(message) }
}
