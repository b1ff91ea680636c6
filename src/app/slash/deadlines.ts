import { daysUntil, lastDay } from '../../domain/calendar-date.ts'
import { compareText } from '../../domain/compare-text.ts'
import { clusterNames, matterItem } from '../../render/answer-items.ts'
import { answerPage } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import { readOpenMatters } from './read-open-matters.ts'
import { refuseWords, takeDays } from './read-words.ts'
import type { Asked } from './sub-command.ts'

const usualDays = 90

/** `deadlines [90d]`: what is due, the overdue first, month by month. */
export async function answerDeadlines(asked: Asked): Promise<Message> {
  const { scope, words, page, says, now } = asked
  const { days, rest } = takeDays(words, usualDays)
  refuseWords(rest, [`${usualDays}d`])
  const due = (await readOpenMatters(asked))
    .flatMap(({ deadline, silenced, ...matter }) => (deadline && !silenced ? [{ ...matter, deadline }] : []))
    .filter(({ deadline }) => daysUntil(deadline.date, now) <= days)
    .toSorted((a, b) => compareText(lastDay(a.deadline.date), lastDay(b.deadline.date)))
  return answerPage(
    {
      title: `${says.answer.deadlines(due.length, days)} · ${scope.name}`,
      items: due,
      show: (matter) => matterItem(matter, clusterNames(matter.clusters, says), now, says),
      heading: ({ deadline }) =>
        daysUntil(deadline.date, now) < 0 ? says.answer.overdue : says.date(lastDay(deadline.date).slice(0, 7)),
      none: says.answer.nothingDue,
    },
    page,
    says,
  )
}
