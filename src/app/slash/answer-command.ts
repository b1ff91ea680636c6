import { LookoutError } from '../../domain/lookout-error.ts'
import type { Route } from '../../domain/route.ts'
import { answerLine } from '../../render/answer-line.ts'
import { wordsOf } from '../../render/languages/language.ts'
import { commonWords } from '../route-words.ts'
import type { AnswerCommand, CommandRequest } from '../slack/command.ts'
import { channelScope, wholeScope } from './find-scope.ts'
import { readQuestion } from './read-question.ts'
import { refuseOthers } from './refuse-others.ts'
import { createSnapshots } from './snapshot.ts'
import type { Asked, Scope, SubCommand } from './sub-command.ts'
import { subCommands } from './sub-commands.ts'

const names: readonly string[] = subCommands.map(({ name }) => name)

export interface Answering extends Pick<Asked, 'store' | 'settings' | 'rules'> {
  readonly now: () => Date
}

/**
 * Makes what answers the slash command for the life of the process. What the person who asks can mend is an answer too,
 * for their eyes alone; anything else is thrown.
 */
export function createAnswerCommand({ now, ...answering }: Answering): AnswerCommand {
  const { store, settings } = answering
  const readCurrent = createSnapshots(store, settings.routes)
  /** What the channel hears of, and in which language. */
  async function readPlace(request: CommandRequest) {
    const current = await readCurrent()
    const here = await channelScope(store, current, request)
    return { ...current, here, says: wordsOf((here ?? wholeScope(current.snapshot)).language) }
  }
  return async (request) => {
    const { userId: user } = request
    try {
      const { command, words, page, isPublic } = readQuestion(request.text, names)
      const subCommand = subCommands.find(({ name }) => name === command)!
      if (subCommand.asks === 'admin') refuseOthers(command, user, settings)
      // Slack opens a window for three seconds: nothing is read before.
      if (subCommand.window && words.length === 0) {
        return { ...subCommand.window(settings, commonWords(settings.routes)), visibility: 'ephemeral' }
      }
      const { here, ...place } = await readPlace(request)
      const scope = readScope(subCommand, user, { here, snapshot: place.snapshot, settings })
      const asked = { ...answering, ...place, user, now: now(), scope, words, page }
      return { ...(await subCommand.answer(asked)), visibility: isPublic ? 'public' : 'ephemeral' }
    } catch (error) {
      if (!(error instanceof LookoutError)) throw error
      const { says } = await readPlace(request)
      return { ...answerLine(says.sentence(error.message)), visibility: 'ephemeral' }
    }
  }
}

/** `here` is what the channel hears of. Throws a LookoutError for those who may not ask this here. */
function readScope(
  { asks }: SubCommand,
  user: string,
  { here, snapshot, settings }: Pick<Asked, 'snapshot' | 'settings'> & { readonly here: Scope | null },
): Scope {
  const whole = wholeScope(snapshot)
  if (asks === 'admin') return whole
  const scope = here ?? (settings.slack.admins.includes(user) ? whole : null)
  if (scope) return scope
  if (asks === 'nobody') return { ...whole, key: 'none', name: '', routes: [], clusters: [] }
  throw new LookoutError(`this channel hears of no clusters; ${whereToAsk(settings.routes)}`)
}

function whereToAsk(routes: readonly Route[]): string {
  const channels = routes.flatMap(({ slack, name }) => {
    if (slack === null) return []
    return slack.startsWith('#') ? slack : `the channel of ${name}`
  })
  if (channels.length === 0) return 'no route of lookout.yaml has a Slack channel'
  return `ask in ${[...new Set(channels)].join(', ')}`
}
