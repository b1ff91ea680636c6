import type { Route } from '../../domain/route.ts'
import type { AnswerCommand } from '../slack/command.ts'

/** What most others are answered from, too. */
const questions = ['status', 'images']

/**
 * Asks in the channel of every route, so that whoever asks there next need not wait until thousands of clusters are read. A
 * failure is told to them.
 */
export async function readAhead(answer: AnswerCommand, routes: readonly Route[]): Promise<void> {
  const channels = [...new Set(routes.flatMap(({ slack }) => slack ?? []))]
  for (const channel of channels) {
    for (const text of questions) {
      const request = { text, userId: '', channelId: channel, channelName: channel.replace(/^#/, '') }
      await answer(request).catch(() => {})
    }
  }
}
