import { clusterStanding } from '../../plan/cluster-standing.ts'
import { matterItem, reasonsOf } from '../../render/answer-items.ts'
import { answerPage } from '../../render/answer-page.ts'
import { clusterFacts } from '../../render/cluster-item.ts'
import type { Message } from '../../render/message.ts'
import { section } from '../../render/rich-text.ts'
import { safeName } from '../../render/safe-text.ts'
import { readCalendar } from './read-calendar.ts'
import { readOpenMatters } from './read-open-matters.ts'
import { readCluster } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** `cluster NAME`: everything open for it, and why. */
export async function answerCluster(asked: Asked): Promise<Message> {
  const { snapshot, page, says, now } = asked
  const cluster = readCluster(asked, asked.words)
  const open = (await readOpenMatters(asked))
    .flatMap((matter) => {
      const concern = matter.clusters.find(({ name }) => name === cluster.name)
      return concern ? [{ matter, concern }] : []
    })
    .toSorted((a, b) => Number(a.matter.silenced) - Number(b.matter.silenced))
  return answerPage(
    {
      title: `${safeName(cluster.name)} · ${safeName(cluster.location)}`,
      lead: [
        section(
          ...clusterFacts({ cluster, ...clusterStanding(cluster, snapshot.notices, readCalendar(asked)) }, now, says),
        ),
      ],
      items: open,
      show: ({ matter, concern }) => {
        const later = concern.when === 'upgrade' ? says.alert.onceUpgraded : ''
        return matterItem(matter, `${reasonsOf(concern.reasons, says)}${later}`, now, says)
      },
      heading: ({ matter }) => (matter.silenced ? says.answer.silenced : ''),
      none: says.answer.nothingOpenYet,
    },
    page,
    says,
  )
}
