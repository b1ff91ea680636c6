import type { Trouble } from '../domain/delivery.ts'
import { fitMessage } from './fit-message.ts'
import type { Words } from './languages/language.ts'
import type { Message } from './message.ts'
import { richTextBlock } from './message.ts'
import { bold, section } from './rich-text.ts'
import { safeLine } from './safe-text.ts'

/** What Lookout itself cannot do, or can again, for those who run it. */
export function slackTrouble(troubles: readonly Trouble[], words: Words): Message {
  const broken = troubles.filter(({ reason }) => reason !== null).length
  const title = broken > 0 ? words.trouble.some(broken) : words.trouble.over
  return fitMessage(
    {
      text: `${title} · ${troubles.map(({ what }) => what).join(words.comma)}`,
      head: [richTextBlock(section(bold(title)))],
      list: {
        style: 'bullet',
        items: troubles.map(({ what, reason }) =>
          section(
            bold(safeLine(what)),
            reason === null ? `${words.space}${words.trouble.worksAgain}` : `: ${safeLine(reason)}`,
          ),
        ),
      },
      tail: [],
    },
    words,
  )
}
