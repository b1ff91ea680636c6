import { noticeItem } from '../../render/answer-items.ts'
import { answerPage } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import { readNoticeWords } from './read-notice-words.ts'
import type { Asked } from './sub-command.ts'

/** `notices [kind] [since DATE] [breaking] [1.34] [subject]`: the newest release first. */
export async function answerNotices({ store, snapshot, rules, words, page, says, now }: Asked): Promise<Message> {
  const filter = readNoticeWords(words, rules.subjects, now)
  const notices = await snapshot.recall(`notices ${JSON.stringify(filter)}`, async () => {
    if (Object.keys(filter).length === 0) return snapshot.notices
    const ids = new Set((await store.notices.list(filter)).map(({ id }) => id))
    return snapshot.notices.filter(({ id }) => ids.has(id))
  })
  return answerPage(
    {
      title: [says.answer.notices(notices.length), ...words].join(' '),
      items: notices,
      show: (notice) => noticeItem(notice, now, says),
      heading: ({ release }) => says.alert.release(says.date(release.slice(0, 10))),
      none: says.answer.noNotice,
    },
    page,
    says,
  )
}
