import { answerPage } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import { section, text } from '../../render/rich-text.ts'
import type { Asked, SubCommand } from './sub-command.ts'

/** What the slash command can do. */
export function helpAnswer(
  { settings, page }: Pick<Asked, 'settings' | 'page'>,
  commands: readonly SubCommand[],
): Message {
  return answerPage(
    {
      title: 'AKS Lookout: what AKS changes, and what of it concerns your clusters',
      items: commands,
      show: ({ name, takes, says, asks }) =>
        section(
          text(`${settings.slack.command} ${name} ${takes}`.trim(), { code: true }),
          ` ${says}${asks === 'admin' ? ' (admins)' : ''}`,
        ),
      none: '',
      most: commands.length,
      note: 'Words come in any order. Only you see an answer, unless --public stands in the question.',
    },
    page,
  )
}
