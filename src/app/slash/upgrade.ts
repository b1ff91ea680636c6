import { upgradeListing } from '../../render/answer-upgrade.ts'
import { answerPage } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import { planUpgrade } from '../plan-upgrade.ts'
import { readCluster, takeMinor } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** `upgrade CLUSTER 1.34`: what stands between the cluster and that version. */
export async function answerUpgrade(asked: Asked): Promise<Message> {
  const { snapshot, settings, rules, words, page, says, now } = asked
  const { minor, rest } = takeMinor(words)
  const cluster = readCluster(asked, rest)
  const { lookbackDays } = settings.alerts
  const plan = planUpgrade({ cluster, target: minor, notices: snapshot.notices, rules, now, lookbackDays })
  return answerPage(upgradeListing(plan, says), page, says)
}
