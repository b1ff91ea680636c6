import type { RespondFn } from '@slack/bolt'
import { messageContent } from '../../notify/slack-content.ts'
import { commonWords } from '../route-words.ts'
import { reasonOf } from '../service/log.ts'
import type { AnswerCommand, CommandAnswer, CommandRequest } from './command.ts'
import { openWindow } from './open-window.ts'
import { showActed } from './show-acted.ts'
import type { SlackDesk } from './slack-desk.ts'

/** The ways to answer that Slack gives with a request. */
export interface Ways {
  readonly respond: RespondFn
  /** Lets a window be opened, for three seconds. */
  readonly trigger: string
}

/**
 * Answers a request; who asked is told, too, where the answer fails. What was done about alerts is done by then, whether or
 * not Slack takes the answer and what their messages say from now on.
 */
export async function answerWith(
  desk: SlackDesk,
  command: AnswerCommand,
  request: CommandRequest,
  ways: Ways,
): Promise<void> {
  const answer = await answerOrOpen(desk, command, request, ways)
  if (answer === null) return
  const type = answer.visibility === 'public' ? 'in_channel' : 'ephemeral'
  const replaces = request.isPage ?? false
  try {
    await ways.respond({ ...messageContent(answer), response_type: type, replace_original: replaces })
  } finally {
    await showActed(desk, answer.acted ?? [])
  }
}

/** Null where a window opened. */
async function answerOrOpen(
  { client, settings, log }: SlackDesk,
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
    return { text: commonWords(settings.routes).answer.failed, blocks: [], visibility: 'ephemeral' }
  }
}
