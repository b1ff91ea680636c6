import type { NodemailerError } from 'nodemailer'
import type { Failure } from './failure.ts'

/** Who writes to whom, as configured: named where a server refuses them. */
export interface Envelope {
  readonly from: string
  readonly to: string
}

type Refusal = Pick<Failure, 'fault' | 'mend'>

const certificateFault = /CERT|SIGNED|ISSUER/
const signIn = 'set SMTP_URL to smtp://user:password@host:port with a user and password that it takes'
const certificate = 'check the host in SMTP_URL; name the file of a CA of your own in NODE_EXTRA_CA_CERTS'
const noTls = {
  fault: 'the mail server offers no encryption',
  mend: 'use smtps:// or another port, or add ?requireTLS=false to SMTP_URL to send the password in the clear',
}

/**
 * Sorts what nodemailer throws into what passes by itself and what somebody must mend. Of the server's own words only
 * the code is told: they may quote the password.
 */
export function smtpFailure(error: unknown, envelope: Envelope): Failure {
  const { code = '', originalCode = code, responseCode, permanent } = error as NodemailerError
  if (certificateFault.test(originalCode)) {
    const fault = `the mail server's certificate is not trusted (${originalCode})`
    return { passing: false, fault, mend: certificate }
  }
  if (responseCode === undefined && !/^E(AUTH|ENVELOPE|MESSAGE)$/.test(code)) {
    return {
      passing: true,
      fault: `no answer of the mail server (${identifier(originalCode)})`,
      mend: 'check SMTP_URL',
    }
  }
  if (permanent === false) return { passing: true, fault: `the mail server asks to try later (${responseCode})` }
  const { fault, mend } = refusal(error as NodemailerError, envelope)
  return {
    passing: false,
    fault: responseCode === undefined ? fault : `${fault} (${responseCode})`,
    ...(mend && { mend }),
  }
}

/** By the command that was refused. Source: RFC 5321, section 4.3.2. */
function refusal({ code, command = '', responseCode }: NodemailerError, { from, to }: Envelope): Refusal {
  if (code === 'ETLS') return noTls
  if (code === 'EAUTH') return { fault: 'the mail server refuses the user or password', mend: signIn }
  if (responseCode === 530) return { fault: 'the mail server asks for a user and password', mend: signIn }
  switch (command) {
    case 'MAIL FROM':
      return { fault: `the mail server refuses the sender ${from}`, mend: 'set email.from to one that it lets send' }
    case 'RCPT TO':
    case 'API':
      return { fault: `the mail server refuses ${to}`, mend: 'check the address in the route' }
    case 'DATA':
      return { fault: 'the mail server refuses the message', mend: 'look into its log' }
    default:
      return { fault: 'the mail server refuses the connection', mend: 'ask who runs it to let this machine send' }
  }
}

function identifier(code: string): string {
  return /^\w{1,60}$/.test(code) ? code : 'unknown'
}
