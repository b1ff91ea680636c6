import { App, SocketModeReceiver, type RespondFn } from '@slack/bolt'
import { createSlackClient } from '../../notify/slack-client.ts'
import { messageContent } from '../../notify/slack-content.ts'
import { reasonOf } from '../service/log.ts'
import { answerPress } from './answer-press.ts'
import { boltLogger } from './bolt-logger.ts'
import { commandUnavailable, pageAction, plainAnswer, type AnswerCommand, type CommandRequest } from './command.ts'
import { readPress } from './press.ts'
import { receiveRequests, type Requests } from './receive-requests.ts'
import type { SlackDesk } from './slack-desk.ts'

export interface SlackAppOptions extends Omit<SlackDesk, 'client'> {
  /** Real time, which Slack signs. */
  readonly clock: () => Date
  /** Answers the slash command; without it people are told that commands are not available. */
  readonly command?: AnswerCommand
}

export interface SlackApp {
  /** Takes the requests of `POST /slack/events`; null in Socket Mode. */
  readonly listener: Requests['listener'] | null
  /** Connects in Socket Mode; logs why where Slack refuses. */
  start(): Promise<void>
  stop(): Promise<void>
}

/**
 * Answers what people do in Slack: the buttons of alerts, and the slash command by `command`. Every request is acknowledged
 * before anything is done about it; what then goes wrong is logged. The secrets that the mode needs must be set.
 */
export function createSlackApp({ command = commandUnavailable, ...options }: SlackAppOptions): SlackApp {
  const { settings, log, clock } = options
  const { slackBotToken, slackSigningSecret, slackAppToken } = settings.secrets
  const [token, slackApiUrl] = [slackBotToken?.reveal() ?? '', settings.endpoints.slackApi]
  const logger = boltLogger(log)
  const isSocket = settings.slack.mode === 'socket'
  const requests = isSocket
    ? null
    : receiveRequests({ signingSecret: slackSigningSecret?.reveal() ?? '', clock, log, logger })
  const receiver =
    requests?.receiver ??
    new SocketModeReceiver({
      appToken: slackAppToken?.reveal() ?? '',
      logger,
      installerOptions: { clientOptions: { slackApiUrl } },
    })
  const authorize = async () => ({ botToken: token })
  const app = new App({ receiver, authorize, logger, ignoreSelf: false, clientOptions: { slackApiUrl } })
  const desk = { ...options, client: createSlackClient({ token, apiUrl: slackApiUrl }) }

  async function attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
      log.debug('slack request done', { what })
    } catch (error) {
      log.error('slack request failed', { what, reason: reasonOf(error) })
    }
  }
  async function answer(request: CommandRequest, respond: RespondFn, isPage: boolean): Promise<void> {
    const failed = plainAnswer('That went wrong on my side; it is in my log.')
    const { visibility, ...message } = await command(request).catch((error: unknown) => {
      log.error('slack command failed', { reason: reasonOf(error) })
      return failed
    })
    const type = visibility === 'public' ? 'in_channel' : 'ephemeral'
    await respond({ ...messageContent(message), response_type: type, replace_original: isPage })
  }

  // One listener a kind takes everything, so that what nobody knows is acknowledged too.
  app.command(/.*/, async ({ ack, respond, command: { text, ...given } }) => {
    await ack()
    const request = { text, userId: given.user_id, channelId: given.channel_id, channelName: given.channel_name }
    await attempt(given.command, () => answer(request, respond, false))
  })
  app.action({ type: 'block_actions' }, async ({ ack, respond, body, action }) => {
    await ack()
    const press = readPress(body, action)
    const { id, value: text, user: userId, place, channelName } = press
    const request = { text, userId, channelId: place.channel, channelName }
    await attempt(id, () => (id.startsWith(pageAction) ? answer(request, respond, true) : answerPress(desk, press)))
  })
  app.view(/.*/, ({ ack }) => ack())
  app.options(/.*/, ({ ack }) => ack())
  app.shortcut(/.*/, ({ ack }) => ack())

  return {
    listener: requests?.listener ?? null,
    start: () => attempt('connect', async () => void (isSocket && (await app.start()))),
    stop: () => attempt('disconnect', async () => void (isSocket && (await app.stop()))),
  }
}
