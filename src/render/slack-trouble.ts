import type { Trouble } from '../domain/delivery.ts'
import { fitMessage } from './fit-message.ts'
import type { Message } from './message.ts'
import { richTextBlock } from './message.ts'
import { bold, section } from './rich-text.ts'
import { safeLine } from './safe-text.ts'
import { count } from './words.ts'

/** What Lookout itself cannot do, or can again, for those who run it. */
export function slackTrouble(troubles: readonly Trouble[]): Message {
  const broken = troubles.filter(({ reason }) => reason !== null).length
  const title =
    broken > 0 ? `⚠️ AKS Lookout needs a hand: ${count(broken, 'trouble')}` : '✅ AKS Lookout is in order again'
  return fitMessage({
    text: `${title} · ${troubles.map(({ what }) => what).join(', ')}`,
    head: [richTextBlock(section(bold(title)))],
    list: {
      style: 'bullet',
      items: troubles.map(({ what, reason }) =>
        section(bold(safeLine(what)), reason === null ? ' works again' : `: ${safeLine(reason)}`),
      ),
    },
    tail: [],
  })
}
