import { matterItem } from '../../render/answer-items.ts'
import { answerPage } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import { readOpenMatters } from './read-open-matters.ts'
import { refuseWords } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** `muted`: what is open and not told, with the day on which a snooze ends. */
export async function answerMuted(asked: Asked): Promise<Message> {
  const { scope, words, page, says, now } = asked
  refuseWords(words)
  const muted = (await readOpenMatters(asked)).filter(({ silenced }) => silenced)
  return answerPage(
    {
      title: `${says.answer.silenced} · ${scope.name}`,
      items: muted,
      show: (matter) => {
        const [until] = matter.states.flatMap(({ snoozedUntil }) => snoozedUntil ?? []).toSorted()
        return matterItem(matter, until ? says.answer.snoozedUntil(until.slice(0, 10)) : says.answer.muted, now, says)
      },
      none: says.answer.nothingSilenced,
    },
    page,
    says,
  )
}
