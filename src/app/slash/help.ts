import { answerPage } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import { section, text } from '../../render/rich-text.ts'
import type { Asked, SubCommand } from './sub-command.ts'

/** What the slash command can do. */
export function helpAnswer(
  { settings, page, says }: Pick<Asked, 'settings' | 'page' | 'says'>,
  commands: readonly SubCommand[],
): Message {
  return answerPage(
    {
      title: says.help.title,
      items: commands,
      show: ({ name, takes, asks }) =>
        section(
          text(`${settings.slack.command} ${name} ${takes}`.trim(), { code: true }),
          ` ${says.help.commands[name]}${asks === 'admin' ? says.help.admins : ''}`,
        ),
      none: '',
      most: commands.length,
      note: says.help.note,
    },
    page,
    says,
  )
}
