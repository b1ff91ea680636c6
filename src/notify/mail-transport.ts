import { createTransport } from 'nodemailer'

export interface MailServer {
  /** `smtp://user:password@host:port` or `smtps://…`, with nodemailer's options as its query. */
  readonly url: string
  /** Milliseconds to wait for each answer; 10,000 unless given. */
  readonly timeout?: number
}

/**
 * A few connections to a mail server, opened when they are needed; to be closed. `smtp:` is encrypted where the server
 * offers STARTTLS, and refused where it does not but a password would travel, unless the address says
 * `?requireTLS=false`. Certificates are checked; NODE_EXTRA_CA_CERTS adds a CA of one's own.
 */
export function createMailTransport({ url, timeout = 10_000 }: MailServer) {
  const { hostname, username } = new URL(url)
  const isHere = /^(localhost|127\.[\d.]+|\[::1\])$/i.test(hostname)
  return createTransport({
    url,
    pool: true,
    // Exchange Online lets one account open three. Source: Microsoft's docs, "Exchange Online limits".
    maxConnections: 3,
    // Who sends tries again; the pool would only do so out of sight.
    maxRequeues: 0,
    requireTLS: username !== '' && !isHere,
    dnsTimeout: timeout,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}
