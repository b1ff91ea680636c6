import { App, SocketModeReceiver, type Logger } from '@slack/bolt'
import { createSlackClient } from '../../notify/slack-client.ts'
import { reasonOf, type Log } from '../service/log.ts'
import { answerPress } from './answer-press.ts'
import { boltLogger } from './bolt-logger.ts'
import { answerWith } from './answer-with.ts'
import { pageAction, type AnswerCommand } from './command.ts'
import { readPress } from './press.ts'
import { receiveRequests, type RequestListener } from './receive-requests.ts'
import type { SlackDesk } from './slack-desk.ts'
import { answerSubmission, type AnswerSubmission } from './submission.ts'

export interface SlackAppOptions extends Omit<SlackDesk, 'client'> {
  /** Real time, which Slack signs. */
  readonly clock: () => Date
  /** Answers the slash command. */
  readonly command: AnswerCommand
  /** Answers windows that were filled in. */
  readonly submission: AnswerSubmission
}

export interface SlackApp {
  /** Takes the requests of `POST /slack/events`; null in Socket Mode. */
  readonly listener: RequestListener | null
  /** Connects in Socket Mode; logs why where Slack refuses. */
  start(): Promise<void>
  stop(): Promise<void>
}

/**
 * Answers what people do in Slack: the buttons of alerts, the slash command by `command`, and its windows by `submission`.
 * Every request is acknowledged before anything is done about it, but for a window, where Slack waits for what is wrong with
 * it; what then goes wrong is logged. The secrets that the mode needs must be set.
 */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const { settings, log } = options
  const token = settings.secrets.slackBotToken?.reveal() ?? ''
  const slackApiUrl = settings.endpoints.slackApi
  const logger = boltLogger(log)
  const { receiver, listener } = openReceiver(options, logger)
  const authorize = async () => ({ botToken: token })
  const app = new App({
    receiver,
    authorize,
    logger,
    ignoreSelf: false,
    convoStore: false,
    clientOptions: { slackApiUrl },
  })
  answerAll(app, { ...options, client: createSlackClient({ token, apiUrl: slackApiUrl }) }, options)
  const isSocket = listener === null
  return {
    listener,
    start: () => attempt(log, 'connect', async () => void (isSocket && (await app.start()))),
    stop: () => attempt(log, 'disconnect', async () => void (isSocket && (await app.stop()))),
  }
}

function openReceiver({ settings, clock, log }: SlackAppOptions, logger: Logger) {
  const { slackSigningSecret, slackAppToken } = settings.secrets
  if (settings.slack.mode === 'http') {
    return receiveRequests({ signingSecret: slackSigningSecret?.reveal() ?? '', clock, log, logger })
  }
  const clientOptions = { slackApiUrl: settings.endpoints.slackApi }
  const appToken = slackAppToken?.reveal() ?? ''
  return { receiver: new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions } }), listener: null }
}

/** One listener a kind takes everything, so that what nobody knows is acknowledged too. */
function answerAll(
  app: App,
  desk: SlackDesk,
  { command, submission }: Pick<SlackAppOptions, 'command' | 'submission'>,
): void {
  const { log } = desk
  app.command(/.*/, async ({ ack, respond, command: given }) => {
    await ack()
    const { text, user_id: userId, channel_id: channelId, channel_name: channelName, trigger_id: trigger } = given
    const request = { text, userId, channelId, channelName }
    await attempt(log, given.command, () => answerWith(desk, command, request, { respond, trigger }))
  })
  app.action({ type: 'block_actions' }, async ({ ack, respond, body, action }) => {
    await ack()
    const press = readPress(body, action)
    const { id, value: text, user: userId, place, channelName, trigger } = press
    const request = { text, userId, channelId: place.channel, channelName, isPage: true }
    const isPage = id.startsWith(pageAction)
    await attempt(log, id, () =>
      isPage ? answerWith(desk, command, request, { respond, trigger }) : answerPress(desk, press),
    )
  })
  app.view(/.*/, async ({ ack, body }) => {
    await attempt(log, body.view.callback_id, async () => ack(await answerSubmission(submission, body, desk)))
  })
  app.options(/.*/, ({ ack }) => ack())
  app.shortcut(/.*/, ({ ack }) => ack())
}

async function attempt(log: Log, what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    log.debug('slack request done', { what })
  } catch (error) {
    log.error('slack request failed', { what, reason: reasonOf(error) })
  }
}
