import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/**
 * What becomes of a command or a message: it is taken, refused with a code, or carried out although no answer comes or the
 * connection ends instead.
 */
type SmtpReply = 'take' | 'hang' | 'drop' | number

export interface SmtpServerOptions {
  /** Who may sign in; anybody may send without where it is left out. */
  readonly login?: { readonly user: string; readonly password: string }
  /** Turns STARTTLS on, or with `fromStart` TLS from the first byte. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly fromStart?: boolean }
  readonly onConnect?: () => SmtpReply
  readonly onSender?: (address: string) => SmtpReply
  readonly onRecipient?: (address: string) => SmtpReply
  /** May answer late. */
  readonly onMessage?: (mail: SmtpMail) => SmtpReply | Promise<SmtpReply>
}

/** A message that the server took. */
interface SmtpMail {
  readonly to: readonly string[]
  readonly from: string
  /** Travelled encrypted. */
  readonly secure: boolean
  /** Who signed in; null for nobody. */
  readonly user: string | null
  readonly raw: string
  readonly parsed: Email
}

export interface SmtpServer {
  /** `smtp://127.0.0.1:2525`, with the user and password where there are such. */
  readonly url: string
  /** One a transaction, oldest first. */
  readonly mails: readonly SmtpMail[]
  /** How many transactions brought each Message-ID. */
  readonly transactions: () => ReadonlyMap<string, number>
  /** Connections made so far. */
  readonly connections: () => number
  close(): Promise<void>
}

type Done = (error?: Error | null) => void

/** A mail server on loopback that keeps what it takes. */
export async function startSmtpServer(options: SmtpServerOptions = {}): Promise<SmtpServer> {
  const { login, tls } = options
  const take = (): SmtpReply => 'take'
  const { onConnect = take, onSender = take, onRecipient = take, onMessage = take } = options
  const mails: SmtpMail[] = []
  let connections = 0

  const reply = (verdict: SmtpReply, { id }: SMTPServerSession, done: Done): void => {
    if (verdict === 'hang') return
    if (verdict === 'take') return done()
    if (typeof verdict === 'number') return done(Object.assign(new Error('refused'), { responseCode: verdict }))
    for (const connection of server.connections) if (connection.session?.id === id) connection._socket?.destroy()
  }
  const server = new SMTPServer({
    logger: false,
    disableReverseLookup: true,
    authOptional: !login,
    allowInsecureAuth: true,
    disabledCommands: tls ? [] : ['STARTTLS'],
    secure: tls?.fromStart ?? false,
    ...(tls && { key: tls.key, cert: tls.cert }),
    closeTimeout: 1,
    onConnect(session, done) {
      connections++
      reply(onConnect(), session, done)
    },
    onAuth({ username, password }, _session, done) {
      if (login?.user === username && login?.password === password) return done(null, { user: username })
      // As careless servers do.
      done(Object.assign(new Error(`no such user and password: ${username} ${password}`), { responseCode: 535 }))
    },
    onMailFrom: ({ address }, session, done) => reply(onSender(address), session, done),
    onRcptTo: ({ address }, session, done) => reply(onRecipient(address), session, done),
    async onData(stream, session, done) {
      const raw = await buffer(stream).catch(() => null)
      // A client that dies in the midst of a message sent none.
      if (raw === null) return
      const mail = await readMail(raw, session)
      const verdict = await onMessage(mail)
      if (typeof verdict !== 'number') mails.push(mail)
      reply(verdict, session, done)
    },
  })
  // A client that gives up on a handshake is no failure of the server.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const user = login ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@` : ''
  return {
    url: `${tls?.fromStart ? 'smtps' : 'smtp'}://${user}127.0.0.1:${port}`,
    mails,
    transactions: () =>
      new Map(
        [...Map.groupBy(mails, ({ parsed }) => parsed.messageId ?? '')].map(
          ([id, { length }]) => [id, length] as const,
        ),
      ),
    connections: () => connections,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function readMail(raw: Buffer, { envelope, secure, user }: SMTPServerSession): Promise<SmtpMail> {
  return {
    to: envelope.rcptTo.map(({ address }) => address),
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    secure,
    user: typeof user === 'string' ? user : null,
    raw: raw.toString('utf8'),
    parsed: await PostalMime.parse(raw),
  }
}
