import type { ChatPostMessageResponse } from '@slack/web-api'
import { escapeMrkdwn } from '../render/escape-mrkdwn.ts'
import { failureResult } from './failure.ts'
import { deliveryEvent, findSlackMessage } from './find-slack-message.ts'
import type { OutgoingMessage, Notifier, SendResult } from './notifier.ts'
import { createSlackClient, type SlackSettings } from './slack-client.ts'
import { slackFailure } from './slack-failure.ts'

/** Posts to Slack channels with `chat.postMessage`, one try a call. */
export function createSlackNotifier(settings: SlackSettings): Notifier {
  const client = createSlackClient(settings)
  return {
    scheme: 'slack',
    // About one message a second and channel. Source: Slack docs, "Rate limits".
    pause: 1,
    async send(outgoing) {
      try {
        return sent(await client.apiCall('chat.postMessage', postArguments(outgoing)))
      } catch (error) {
        return failureResult(slackFailure(error, outgoing.target))
      }
    },
    async find({ id, target }) {
      try {
        const answer = await findSlackMessage(client, target, id)
        return answer && { status: 'sent', answer }
      } catch (error) {
        const failure = slackFailure(error, target)
        // Where the app may not look, for lack of a scope, being told twice is better than not at all.
        return failure.passing ? failureResult(failure) : null
      }
    },
  }
}

/** The metadata lets a message be found again by its delivery, should the answer be lost. */
function postArguments({ id, target, message }: OutgoingMessage): Record<string, unknown> {
  return {
    channel: target,
    text: escapeMrkdwn(message.text),
    blocks: message.blocks,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: deliveryEvent, event_payload: { delivery_id: id } },
  }
}

function sent({ channel = '', ts = '' }: ChatPostMessageResponse): SendResult {
  return { status: 'sent', answer: { channel, ts } }
}
