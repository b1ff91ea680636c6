import type { ChatPostMessageResponse, WebClient } from '@slack/web-api'
import type { Message } from '../render/message.ts'
import { failureResult } from './failure.ts'
import { deliveryEvent, findSlackMessage, findSlackReply } from './find-slack-message.ts'
import type { Notifier, OutgoingMessage, Place } from './notifier.ts'
import { createSlackClient, type SlackSettings } from './slack-client.ts'
import { messageContent } from './slack-content.ts'
import { slackFailure } from './slack-failure.ts'
import { updateSlackMessage } from './update-slack-message.ts'

/** Posts to Slack channels with `chat.postMessage`, one try a call. */
export function createSlackNotifier(settings: SlackSettings): Notifier {
  const client = createSlackClient(settings)
  return {
    scheme: 'slack',
    // About one message a second and channel. Source: Slack docs, "Rate limits".
    pause: 1,
    async send(outgoing) {
      try {
        return { status: 'sent', answer: await tell(client, outgoing) }
      } catch (error) {
        return failureResult(slackFailure(error, outgoing.target))
      }
    },
    async change(place, message) {
      try {
        await updateSlackMessage(client, place, message)
        return { status: 'sent', answer: { ...place } }
      } catch (error) {
        return failureResult(slackFailure(error, place.channel))
      }
    },
    async find({ id, target, followUp }) {
      try {
        const reply = followUp && (await findSlackReply(client, followUp.place, id))
        const answer = reply ?? (await findSlackMessage(client, target, id))
        return answer && { status: 'sent', answer }
      } catch (error) {
        const failure = slackFailure(error, target)
        // Where the app may not look, for lack of a scope, being told twice is better than not at all.
        return failure.passing ? failureResult(failure) : null
      }
    },
  }
}

type Answer = Readonly<Record<string, string>>

/**
 * A follow-up changes the first message before it replies: once the reply is there, all is done, and whatever came before
 * may be repeated. Where the first message was deleted the matter gets a new one.
 */
async function tell(client: WebClient, { id, target, message, followUp }: OutgoingMessage): Promise<Answer> {
  if (followUp && (await updateSlackMessage(client, followUp.place, followUp.standing))) {
    const { channel, ts: thread } = followUp.place
    return { ...(await post(client, { channel, thread_ts: thread }, id, followUp.reply)), thread }
  }
  return post(client, { channel: target }, id, message)
}

/** The metadata lets a message be found again by its delivery, should the answer be lost. */
async function post(
  client: WebClient,
  where: Record<string, string>,
  id: string,
  message: Message,
): Promise<Place & Answer> {
  const { channel = '', ts = '' }: ChatPostMessageResponse = await client.apiCall('chat.postMessage', {
    ...where,
    ...messageContent(message),
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: deliveryEvent, event_payload: { delivery_id: id } },
  })
  return { channel, ts }
}
