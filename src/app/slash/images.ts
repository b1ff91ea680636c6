import { poolItem } from '../../render/answer-items.ts'
import { answerPage } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import { count } from '../../render/words.ts'
import { readPoolStandings } from './read-pool-standings.ts'
import { refuseWords } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** `images`: node pools behind the newest image announced for them, the furthest first. */
export async function answerImages({ scope, snapshot, words, page }: Asked): Promise<Message> {
  refuseWords(words)
  const pools = snapshot.recall(`images ${scope.key}`, () => readPoolStandings(snapshot)(scope.clusters))
  const behind = pools.filter(({ between }) => between.length > 0)
  const unknown = pools.filter(({ running }) => running === null).length
  return answerPage(
    {
      title: `${count(behind.length, 'node pool')} of ${pools.length} behind the newest image · ${scope.name}`,
      items: behind,
      show: poolItem,
      none: 'None is, as far as the images are known.',
      ...(unknown > 0 ? { note: `Of ${count(unknown, 'node pool')} the inventory tells no image.` } : {}),
    },
    page,
  )
}
