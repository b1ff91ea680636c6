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
  const { snapshot, words, page, says, now } = asked
  const { minor, rest } = takeMinor(words)
  refuseWords(rest)
  const calendar = readCalendar(asked)
  const standard = supportEnd(calendar, minor, false)
  const lts = supportEnd(calendar, minor, true)
  return answerPage(
    {
      title: `Kubernetes ${minor}`,
      lead: [
        section(standard ? says.answer.standardSupport(supportTime(standard, now, says)) : says.answer.noSupportEnd),
        ...(lts ? [section(says.answer.longTermSupport(supportTime(lts, now, says)))] : []),
      ],
      items: snapshot.recall(`version ${minor}`, () => broughtBy(snapshot, minor)),
      show: (item) => broughtItem(item, says),
      heading: ({ breaking }) => (breaking ? says.answer.breaks : says.answer.brings),
      none: says.answer.bringsNothing,
    },
    page,
    says,
  )
}

/** What a cluster meets that comes from the minor before, once a thread, what breaks first. */
function broughtBy({ notices }: Snapshot, minor: string): UpgradeItem[] {
  const before = `1.${Number(minor.slice(2)) - 1}.99`
  const matters = notices.map((notice) => ({ notice, match: null, enters: enteredMinor(notice, before, [minor]) }))
  return upgradeItems(matters, [minor])
}
