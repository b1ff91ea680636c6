import type { RespondFn } from '@slack/bolt'
import { messageContent } from '../../notify/slack-content.ts'
import { reasonOf } from '../service/log.ts'
import type { AnswerCommand, CommandAnswer, CommandRequest } from './command.ts'
import { openWindow } from './open-window.ts'
import type { SlackDesk } from './slack-desk.ts'

export const excuse = 'That went wrong on my side; it is in my log.'

/** The ways to answer that Slack gives with a request. */
export interface Ways {
  readonly respond: RespondFn
  /** Lets a window be opened, for three seconds. */
  readonly trigger: string
}

/** Answers a request; who asked is told, too, where the answer fails. */
export async function answerWith(
  desk: SlackDesk,
  command: AnswerCommand,
  request: CommandRequest,
  ways: Ways,
): Promise<void> {
  const answer = await answerOrOpen(desk, command, request, ways)
  if (answer === null) return
  const { visibility, window: _window, ...message } = answer
  const type = visibility === 'public' ? 'in_channel' : 'ephemeral'
  await ways.respond({ ...messageContent(message), response_type: type, replace_original: request.isPage ?? false })
}

/** Null where a window opened. */
async function answerOrOpen(
  { client, log }: SlackDesk,
  command: AnswerCommand,
  request: CommandRequest,
  { trigger }: Ways,
): Promise<CommandAnswer | null> {
  try {
    const answer = await command(request)
    const isOpen = answer.window !== undefined && (await openWindow(client, trigger, answer.window))
    return isOpen ? null : answer
  } catch (error) {
    log.error('slack command failed', { reason: reasonOf(error) })
    return { text: excuse, blocks: [], visibility: 'ephemeral' }
  }
}
