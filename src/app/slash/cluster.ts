import { clusterStanding } from '../../plan/cluster-standing.ts'
import { matterItem, reasonsOf } from '../../render/answer-items.ts'
import { answerPage } from '../../render/answer-page.ts'
import { clusterFacts } from '../../render/cluster-item.ts'
import type { Message } from '../../render/message.ts'
import { section } from '../../render/rich-text.ts'
import { safeName } from '../../render/safe-text.ts'
import { readCalendar } from './read-calendar.ts'
import { readOpenByCluster } from './read-open-by-cluster.ts'
import { readPoolStandings } from './read-pool-standings.ts'
import { readCluster } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** `cluster NAME`: everything open for it, and why. */
export async function answerCluster(asked: Asked): Promise<Message> {
  const { snapshot, page, says, now } = asked
  const cluster = readCluster(asked, asked.words)
  const matters = (await readOpenByCluster(asked)).of(cluster.name)
  const open = matters.toSorted((a, b) => Number(a.matter.silenced) - Number(b.matter.silenced))
  const standing = clusterStanding(cluster, readPoolStandings(snapshot), readCalendar(asked))
  return answerPage(
    {
      title: `${safeName(cluster.name)} · ${safeName(cluster.location)}`,
      lead: [section(...clusterFacts({ cluster, ...standing }, now, says))],
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
