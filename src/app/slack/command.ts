import type { AlertKey } from '../../domain/alert-event.ts'
import type { Message } from '../../render/message.ts'
import type { Modal } from '../../render/modal.ts'

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

/** What a question is answered with. */
export interface Answer extends Message {
  /** The alerts about which something was done, whose messages are to say so. */
  readonly acted?: readonly AlertKey[]
  /** Opens in the answer's place; the answer is for those for whom Slack opens it no more. */
  readonly window?: Modal
}

export interface CommandAnswer extends Answer {
  /** `public`: to the whole channel. */
  readonly visibility: 'ephemeral' | 'public'
}

/**
 * Answers a slash command. A button in the answer whose `action_id` begins with {@link pageAction} asks it again, with the
 * button's value as the text, and the new answer takes the place of the old.
 */
export type AnswerCommand = (request: CommandRequest) => Promise<CommandAnswer>

export const pageAction = 'page'
