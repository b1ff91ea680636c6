import type { Alert } from '../domain/alert.ts'
import { isOver, tellNews } from './alert-news.ts'
import { fitMessage } from './fit-message.ts'
import type { Words } from './languages/language.ts'
import type { Message } from './message.ts'
import { richTextBlock } from './message.ts'
import { bold, section } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'

/** What became of a matter since its route was told, to stand below the message that told it: `30 days left.` */
export function slackFollowUp(alert: Alert, release: string, now: Date, words: Words): Message {
  const [first = words.news.stillOpen, ...more] = tellNews(alert, now, words)
  const news = [first, ...more]
  const mark = isOver(alert) ? ' ✅' : ''
  const source = alert.reason === 'updated' ? words.news.source(safeName(release)) : ''
  return fitMessage(
    {
      text: [safeLine(alert.title, maxTitle), ...news].join(' · ') + mark,
      head: [
        richTextBlock(
          ...news.map((line, index) => section(bold(line), index === news.length - 1 ? source + mark : '')),
        ),
      ],
      tail: [],
    },
    words,
  )
}

/** The alert as it stands once its news was told elsewhere: what its own message then says. */
export function settledAlert(alert: Alert): Alert {
  return isOver(alert) ? alert : { ...alert, reason: 'new', changes: [] }
}
