import { answerLine } from '../../render/answer-line.ts'
import type { Message } from '../../render/message.ts'
import type { Asked } from './sub-command.ts'

/** `digest`: the weekly digest, which is not written yet. */
export async function answerDigest(_asked: Asked): Promise<Message> {
  return answerLine('There is no weekly digest yet; "deadlines" and "status" tell what is open.')
}
