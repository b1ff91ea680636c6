import type { Alert } from '../domain/alert.ts'
import { isOver, tellNews } from './alert-news.ts'
import { fitMessage } from './fit-message.ts'
import type { Message } from './message.ts'
import { richTextBlock } from './message.ts'
import { bold, section } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'

/** What became of a matter since its route was told, to stand below the message that told it: `30 days left.` */
export function slackFollowUp(alert: Alert, release: string, now: Date): Message {
  const [first = 'Still open.', ...more] = tellNews(alert, now)
  const news = [first, ...more]
  const mark = isOver(alert) ? ' ✅' : ''
  const source = alert.reason === 'updated' ? ` (release ${safeName(release)})` : ''
  return fitMessage({
    text: [safeLine(alert.title, maxTitle), ...news].join(' · ') + mark,
    head: [
      richTextBlock(...news.map((line, index) => section(bold(line), index === news.length - 1 ? source + mark : ''))),
    ],
    tail: [],
  })
}

/** The alert as it stands once its news was told elsewhere: what its own message then says. */
export function settledAlert(alert: Alert): Alert {
  return isOver(alert) ? alert : { ...alert, reason: 'new', changes: [] }
}
