import { LookoutError } from '../../domain/lookout-error.ts'
import { foundItem } from '../../render/answer-items.ts'
import { answerPage } from '../../render/answer-page.ts'
import type { Message } from '../../render/message.ts'
import type { Asked } from './sub-command.ts'

const mostFound = 200

/** `search WORDS`: the best first. */
export async function answerSearch({ store, words, page, says }: Asked): Promise<Message> {
  if (words.length === 0) throw new LookoutError('search for which words?')
  const found = await store.notices.search(words.join(' '), mostFound)
  return answerPage(
    {
      title: (found.length === mostFound ? says.answer.bestFound : says.answer.found)(found.length, words.join(' ')),
      items: found,
      show: (one) => foundItem(one, says),
      none: says.answer.noneFound,
    },
    page,
    says,
  )
}
