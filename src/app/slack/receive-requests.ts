import { HTTPModuleFunctions, HTTPReceiver, isRawBodyError, verifySlackRequest, type Logger } from '@slack/bolt'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../service/log.ts'

export interface ReceiveOptions {
  readonly signingSecret: string
  readonly clock: () => Date
  readonly log: Log
  readonly logger: Logger
}

/** Hands a request on where it is Slack's; answers 401 or 413 where it is not. */
export type RequestListener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

const maxBody = '1mb'
const maxSeconds = 5 * 60

/**
 * Bolt's receiver behind a door of our own, since Bolt's lets in what is signed for the future, goes by the machine's clock
 * and excepts some requests from the signature.
 */
export function receiveRequests({ signingSecret, clock, log, logger }: ReceiveOptions) {
  const receiver = new HTTPReceiver({ signingSecret, signatureVerification: false, logger })

  const listener: RequestListener = async (incoming, outgoing) => {
    try {
      const request = await HTTPModuleFunctions.bufferIncomingMessage(incoming, maxBody)
      verify(request.rawBody.toString(), incoming, signingSecret, clock().getTime())
    } catch (error) {
      const isLong = isRawBodyError(error) && error.status === 413
      log.warn('request refused', { reason: isLong ? `longer than ${maxBody}` : String(error) })
      outgoing.writeHead(isLong ? 413 : 401, { connection: 'close' }).end()
      return
    }
    receiver.requestListener(incoming, outgoing)
  }
  return { receiver, listener }
}

/** Throws where Slack did not sign it within five minutes of now. */
function verify(body: string, { headers }: IncomingMessage, signingSecret: string, nowMilliseconds: number): void {
  const timestamp = Number(headers['x-slack-request-timestamp'] ?? NaN)
  const signature = String(headers['x-slack-signature'])
  if (!(Math.abs(timestamp - nowMilliseconds / 1000) <= maxSeconds)) throw new Error('the timestamp is off')
  verifySlackRequest({
    signingSecret,
    body,
    headers: { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature },
    nowMilliseconds,
  })
}
