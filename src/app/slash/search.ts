import { LookoutError } from '../../domain/lookout-error.ts'
import { foundItem } from '../../render/answer-items.ts'
import { answerPage } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import type { Asked } from './sub-command.ts'

const mostFound = 200

/** `search WORDS`: the best first. */
export async function answerSearch({ store, snapshot, words, page, says }: Asked): Promise<Message> {
  if (words.length === 0) throw new LookoutError('search for which words?')
  const wanted = words.join(' ')
  const found = await snapshot.recall(`search ${wanted}`, () => store.notices.search(wanted, mostFound))
  return answerPage(
    {
      title: (found.length === mostFound ? says.answer.bestFound : says.answer.found)(found.length, wanted),
      items: found,
      show: (one) => foundItem(one, says),
      none: says.answer.noneFound,
    },
    page,
    says,
  )
}
