import type { AlertEvent } from '../../domain/alert-event.ts'
import { LookoutError } from '../../domain/lookout-error.ts'
import { snoozeUntil } from '../../domain/snooze.ts'
import type { OpenMatter } from '../../plan/open-matters.ts'
import { answerLine } from '../../render/answer-line.ts'
import { recordAction } from '../record-action.ts'
import type { Answer } from '../slack/command.ts'
import { findAlert } from './find-alert.ts'
import { refuseWords, takeDays } from './read-words.ts'
import type { Asked } from './sub-command.ts'

const usualDays = 7
const untilDeadline = 'deadline'

/** `mute ID`: the routes asked about hear no more of a matter, whatever becomes of it. */
export async function answerMute(asked: Asked): Promise<Answer> {
  const matter = await findOne(asked, asked.words)
  return change(asked, matter, { action: 'mute', until: null }, asked.says.answer.isMuted(asked.scope.name))
}

/** `unmute ID`: ends a mute or a snooze. */
export async function answerUnmute(asked: Asked): Promise<Answer> {
  const matter = await findOne(asked, asked.words)
  return change(asked, matter, { action: 'reopen', until: null }, asked.says.answer.isUnmuted(asked.scope.name))
}

/** `snooze ID [7d|deadline]`: silent until then, or until two weeks before the deadline, and told once more after it. */
export async function answerSnooze(asked: Asked): Promise<Answer> {
  const { words, scope, says, now } = asked
  const { days, rest } = takeDays(words, usualDays)
  const others = rest.filter((word) => word.toLowerCase() !== untilDeadline)
  const matter = await findOne(asked, others)
  const until = snoozeUntil(others.length < rest.length ? untilDeadline : days, matter.deadline, now)
  if (until === null)
    throw new LookoutError('its deadline is too near for that; acknowledge or mute it, or snooze it for less')
  return change(asked, matter, { action: 'snooze', until }, says.answer.isSnoozed(scope.name, until.slice(0, 10)))
}

async function findOne(asked: Asked, [id, ...rest]: readonly string[]): Promise<OpenMatter> {
  const matter = await findAlert(asked, id)
  refuseWords(rest)
  return matter
}

async function change(
  { store, user, now }: Asked,
  { title, thread, states }: OpenMatter,
  wanted: Pick<AlertEvent, 'action' | 'until'>,
  done: string,
): Promise<Answer> {
  for (const { route } of states) {
    await recordAction(store, { route, thread, ...wanted, user, at: now.toISOString() })
  }
  return { ...answerLine(done, title), acted: states }
}
