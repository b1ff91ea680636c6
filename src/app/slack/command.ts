import type { RespondFn } from '@slack/bolt'
import { messageContent } from '../../notify/slack-content.ts'
import type { Message } from '../../render/message.ts'
import { reasonOf, type Log } from '../service/log.ts'

/** What somebody wrote after the slash command, or the value of a button that pages through an answer. */
export interface CommandRequest {
  readonly text: string
  /** Slack's ids: `U012AB3CD`, `C012AB3CD`. */
  readonly userId: string
  readonly channelId: string
  /** Without `#`; Slack says `directmessage` in a direct message, and `privategroup` in a private channel. */
  readonly channelName: string
  /** The answer takes the place of the one with the button. */
  readonly isPage?: boolean
}

export interface CommandAnswer extends Message {
  /** `public`: to the whole channel. */
  readonly visibility: 'ephemeral' | 'public'
}

/**
 * Answers a slash command. A button in the answer whose `action_id` begins with {@link pageAction} asks it again, with the
 * button's value as the text, and the new answer takes the place of the old.
 */
export type AnswerCommand = (request: CommandRequest) => Promise<CommandAnswer>

export const pageAction = 'page'

/** Answers a request; who asked is told, too, where the answer fails. */
export async function answerWith(
  command: AnswerCommand,
  request: CommandRequest,
  respond: RespondFn,
  log: Log,
): Promise<void> {
  const { visibility, ...message } = await command(request).catch((error: unknown) => {
    log.error('slack command failed', { reason: reasonOf(error) })
    return plainAnswer('That went wrong on my side; it is in my log.')
  })
  const type = visibility === 'public' ? 'in_channel' : 'ephemeral'
  await respond({ ...messageContent(message), response_type: type, replace_original: request.isPage ?? false })
}

function plainAnswer(text: string): CommandAnswer {
  return { text, blocks: [], visibility: 'ephemeral' }
}
