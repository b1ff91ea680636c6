import type { AlertEvent } from '../../domain/alert-event.ts'
import { answerLine } from '../../render/answer-line.ts'
import { recordAction } from '../record-action.ts'
import type { Answer } from '../slack/command.ts'
import { findAlert } from './find-alert.ts'
import { refuseWords, takeDays } from './read-words.ts'
import type { Asked } from './sub-command.ts'

const usualDays = 7

/** `mute ID`: the routes asked about hear no more of a matter, whatever becomes of it. */
export async function answerMute(asked: Asked): Promise<Answer> {
  return change(asked, asked.words, { action: 'mute', until: null }, asked.says.answer.isMuted(asked.scope.name))
}

/** `unmute ID`: ends a mute or a snooze. */
export async function answerUnmute(asked: Asked): Promise<Answer> {
  return change(asked, asked.words, { action: 'reopen', until: null }, asked.says.answer.isUnmuted(asked.scope.name))
}

/** `snooze ID [7d]`: silent until then, told once more after it. */
export async function answerSnooze(asked: Asked): Promise<Answer> {
  const { days, rest } = takeDays(asked.words, usualDays)
  const day = new Date(asked.now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return change(
    asked,
    rest,
    { action: 'snooze', until: `${day}T00:00:00.000Z` },
    asked.says.answer.isSnoozed(asked.scope.name, day),
  )
}

async function change(
  asked: Asked,
  [id, ...rest]: readonly string[],
  wanted: Pick<AlertEvent, 'action' | 'until'>,
  done: string,
): Promise<Answer> {
  const { title, thread, states } = await findAlert(asked, id)
  refuseWords(rest)
  for (const { route } of states) {
    await recordAction(asked.store, { route, thread, ...wanted, user: asked.user, at: asked.now.toISOString() })
  }
  return { ...answerLine(done, title), acted: states }
}
