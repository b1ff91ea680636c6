import { clusterStanding } from '../../plan/cluster-standing.ts'
import { answerPage } from '../../render/answer-page.ts'
import { clusterItem } from '../../render/cluster-item.ts'
import type { Message } from '../../render/message.ts'
import { readCalendar } from './read-calendar.ts'
import { readOpenByCluster } from './read-open-by-cluster.ts'
import { readPoolStandings } from './read-pool-standings.ts'
import { refuseWords } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** `status`: each cluster at a glance, those with the most urgent matters first. */
export async function answerStatus(asked: Asked): Promise<Message> {
  const { scope, snapshot, words, page, says, now } = asked
  refuseWords(words)
  const calendar = readCalendar(asked)
  const open = await readOpenByCluster(asked)
  const pools = readPoolStandings(snapshot)
  return answerPage(
    {
      title: `${says.clusters(scope.clusters.length)} · ${scope.name}`,
      items: open.clusters,
      show: (cluster) => {
        const matters = open.of(cluster.name).flatMap(({ matter }) => (matter.silenced ? [] : [matter]))
        return clusterItem({ cluster, ...clusterStanding(cluster, pools, calendar), open: matters }, now, says)
      },
      none: says.answer.noClusters,
    },
    page,
    says,
  )
}
