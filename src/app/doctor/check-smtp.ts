import type { Settings } from '../../config/settings.ts'
import type { Check } from '../../domain/check.ts'
import { createMailTransport } from '../../notify/mail-transport.ts'
import { smtpFailure } from '../../notify/smtp-failure.ts'
import type { Context } from '../context.ts'
import { missingSecrets } from '../missing-secrets.ts'

const name = 'smtp'
const timeout = 5_000

/** Whether the mail server lets Lookout in; nothing is sent. */
export async function checkSmtp(_context: Context, settings: Settings): Promise<Check[]> {
  const url = settings.secrets.smtpUrl?.reveal()
  if (url === undefined) return [withoutServer(settings)]
  const transport = createMailTransport({ url, timeout })
  try {
    await transport.verify()
    return [checkSender(new URL(url), settings)]
  } catch (error) {
    const { fault, mend } = smtpFailure(error, { from: settings.email.from, to: 'anybody' })
    return [{ name, status: 'broken', finding: fault, mend: mend ?? 'try again later' }]
  } finally {
    transport.close()
  }
}

function withoutServer(settings: Settings): Check {
  const missing = missingSecrets(settings).find(({ scheme }) => scheme === 'email')
  const mend = 'set it to smtp://user:password@host:port'
  if (missing) return { name, status: 'broken', finding: missing.fault, mend }
  if (sendsMail(settings)) return { name, status: 'warning', finding: 'SMTP_URL is not set: no digest is sent', mend }
  return { name, status: 'skipped', finding: 'SMTP_URL is not set', mend: `${mend} to send e-mail` }
}

function checkSender({ host, username }: URL, settings: Settings): Check {
  const { from } = settings.email
  const finding = `${host} ${username === '' ? 'answers' : 'lets the user in'}`
  if (!sendsMail(settings) || !from.includes('@localhost')) return { name, status: 'ok', finding }
  const mend = 'set email.from to an address of yours'
  return { name, status: 'warning', finding: `${finding}; mail would come from ${from}`, mend }
}

/** Alerts, or the digest alone. */
function sendsMail({ routes }: Settings): boolean {
  return routes.some(({ email }) => email.length > 0)
}
