import type { ChatPostMessageResponse, Logger } from '@slack/web-api'
import { LogLevel, WebClient } from '@slack/web-api'
import { deliveryEvent, findSlackMessage } from './find-slack-message.ts'
import type { OutgoingMessage, Notifier, SendResult } from './notifier.ts'
import { slackFailure } from './slack-failure.ts'

export interface SlackSettings {
  /** Bot token, `xoxb-…`. */
  readonly token: string
  /** `https://slack.com/api/`. */
  readonly apiUrl: string
  /** Milliseconds to wait for an answer; 10,000 unless given. */
  readonly timeout?: number
}

// Every failure comes back as a result; the client's own log would only repeat it on the wrong stream.
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}

/** Posts to Slack channels with `chat.postMessage`, one try a call. */
export function createSlackNotifier({ token, apiUrl, timeout = 10_000 }: SlackSettings): Notifier {
  const client = new WebClient(token, {
    slackApiUrl: apiUrl,
    timeout,
    logger: silent,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  })
  return {
    scheme: 'slack',
    // About one message a second and channel. Source: Slack docs, "Rate limits".
    pause: 1,
    async send(outgoing) {
      try {
        return sent(await client.apiCall('chat.postMessage', postArguments(outgoing)))
      } catch (error) {
        return slackFailure(error, outgoing.target)
      }
    },
    async find({ id, target }) {
      try {
        const answer = await findSlackMessage(client, target, id)
        return answer && { status: 'sent', answer }
      } catch (error) {
        const failure = slackFailure(error, target)
        // Where the app may not look, for lack of a scope, being told twice is better than not at all.
        return failure.status === 'retry' ? failure : null
      }
    },
  }
}

/** The metadata lets a message be found again by its delivery, should the answer be lost. */
function postArguments({ id, target, message }: OutgoingMessage): Record<string, unknown> {
  return {
    channel: target,
    text: message.text,
    blocks: message.blocks,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: deliveryEvent, event_payload: { delivery_id: id } },
  }
}

function sent({ channel = '', ts = '' }: ChatPostMessageResponse): SendResult {
  return { status: 'sent', answer: { channel, ts } }
}
