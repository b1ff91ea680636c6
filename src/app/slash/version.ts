import type { UpgradeItem } from '../../domain/upgrade.ts'
import { enteredMinor } from '../../match/entered-minor.ts'
import { supportEnd } from '../../plan/support-end.ts'
import { upgradeItems } from '../../plan/upgrade-items.ts'
import { broughtItem } from '../../render/answer-items.ts'
import { answerPage } from '../../render/answer-page.ts'
import { supportTime } from '../../render/cluster-item.ts'
import type { Message } from '../../render/message.ts'
import { section } from '../../render/rich-text.ts'
import { readCalendar } from './read-calendar.ts'
import type { Snapshot } from './snapshot.ts'
import { refuseWords, takeMinor } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** `version 1.34`: how long it is supported, what it breaks and what it brings. */
export async function answerVersion(asked: Asked): Promise<Message> {
  const { snapshot, words, page, now } = asked
  const { minor, rest } = takeMinor(words)
  refuseWords(rest)
  const calendar = readCalendar(asked)
  const standard = supportEnd(calendar, minor, false)
  const lts = supportEnd(calendar, minor, true)
  return answerPage(
    {
      title: `Kubernetes ${minor}`,
      lead: [
        section(
          standard ? `Standard support: ${supportTime(standard, now)}` : 'Nobody tells the end of its support yet.',
        ),
        ...(lts ? [section(`Long-term support: ${supportTime(lts, now)}`)] : []),
      ],
      items: snapshot.recall(`version ${minor}`, () => broughtBy(snapshot, minor)),
      show: broughtItem,
      heading: ({ breaking }) => (breaking ? 'Breaks' : 'Brings'),
      none: 'No notice is limited to clusters from this version on.',
    },
    page,
  )
}

/** What a cluster meets that comes from the minor before, once a thread, what breaks first. */
function broughtBy({ notices }: Snapshot, minor: string): UpgradeItem[] {
  const before = `1.${Number(minor.slice(2)) - 1}.99`
  const matters = notices.map((notice) => ({ notice, match: null, enters: enteredMinor(notice, before, [minor]) }))
  return upgradeItems(matters, [minor])
}
