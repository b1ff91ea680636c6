import { poolItem } from '../../render/answer-items.ts'
import { answerPage } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import { readPoolStandings } from './read-pool-standings.ts'
import { refuseWords } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** `images`: node pools behind the newest image announced for them, the furthest first. */
export async function answerImages({ scope, snapshot, words, page, says }: Asked): Promise<Message> {
  refuseWords(words)
  const pools = snapshot.recall(`images ${scope.key}`, () => readPoolStandings(snapshot)(scope.clusters))
  const behind = pools.filter(({ between }) => between.length > 0)
  const unknown = pools.filter(({ running }) => running === null).length
  return answerPage(
    {
      title: `${says.answer.poolsBehind(behind.length, pools.length)} · ${scope.name}`,
      items: behind,
      show: (pool) => poolItem(pool, says),
      none: says.answer.noneBehind,
      ...(unknown > 0 ? { note: says.answer.noImage(unknown) } : {}),
    },
    page,
    says,
  )
}
