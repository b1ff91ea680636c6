import { byUrgency } from '../../domain/by-urgency.ts'
import { compareText } from '../../domain/compare-text.ts'
import { clusterStanding } from '../../plan/cluster-standing.ts'
import type { OpenMatter } from '../../plan/open-matters.ts'
import { answerPage } from '../../render/answer-page.ts'
import { clusterItem } from '../../render/cluster-item.ts'
import type { Message } from '../../render/message.ts'
import { readCalendar } from './read-calendar.ts'
import { readOpenMatters } from './read-open-matters.ts'
import { refuseWords } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** `status`: each cluster at a glance, those with the most urgent matters first. */
export async function answerStatus(asked: Asked): Promise<Message> {
  const { scope, snapshot, words, page, says, now } = asked
  refuseWords(words)
  const calendar = readCalendar(asked)
  const openOf = byCluster((await readOpenMatters(asked)).filter(({ silenced }) => !silenced))
  return answerPage(
    {
      title: `${says.clusters(scope.clusters.length)} · ${scope.name}`,
      items: scope.clusters.toSorted(
        (a, b) => byWorst(openOf.get(a.name), openOf.get(b.name)) || compareText(a.name, b.name),
      ),
      show: (cluster) => {
        const open = openOf.get(cluster.name) ?? []
        return clusterItem({ cluster, ...clusterStanding(cluster, snapshot.notices, calendar), open }, now, says)
      },
      none: says.answer.noClusters,
    },
    page,
    says,
  )
}

/** What is open for each cluster by its name, in the order given. */
function byCluster(matters: readonly OpenMatter[]): Map<string, OpenMatter[]> {
  const byName = new Map<string, OpenMatter[]>()
  for (const matter of matters) {
    for (const { name } of matter.clusters) {
      const known = byName.get(name)
      if (known) known.push(matter)
      else byName.set(name, [matter])
    }
  }
  return byName
}

function byWorst(one: readonly OpenMatter[] = [], other: readonly OpenMatter[] = []): number {
  if (!one[0] || !other[0]) return Number(!one[0]) - Number(!other[0])
  return byUrgency(one[0], other[0])
}
