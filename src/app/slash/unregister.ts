import { answerLine } from '../../render/answer-line.ts'
import type { Message } from '../../render/message.ts'
import { readCluster } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** `unregister NAME`: forgets a cluster. */
export async function answerUnregister(asked: Asked): Promise<Message> {
  const { id, name } = readCluster(asked, asked.words)
  await asked.store.transaction((within) => within.clusters.remove(id))
  return answerLine(asked.says.answer.isForgotten, name)
}
